#!/usr/bin/env bash
# @gorules/zen-engine 0.54.0, seen on 2026-11-30 with Node.js 20 on Linux.
# Asked:    powers with a fraction as exponent, as interest over a part of a year needs them
# A guess:  as many digits as a double has (1.4142135623730951), or more: the engine counts in decimals.
# It gives: eight digits that are right: 1.41421355700, which squared is 1.99999998; whole exponents and + - * / are exact.
# Why it matters: half a year of 8 % on a hundred million is seven cents short; the answer looks exact and comes without a word.
# Ends with 0 while that is so, and with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund '@gorules/zen-engine@0.54.0' >/dev/null 2>&1
cat >ask.mjs <<'JS'
import zen from "@gorules/zen-engine";
for (const e of ["2 ^ 0.5", "(2 ^ 0.5) ^ 2", "4 ^ 0.5", "1.08 ^ 2", "100000000 * 1.08 ^ 0.5"]) {
  console.log(e.padEnd(24), (await zen.evaluateExpression(e, {})).toFixed(10));
}
console.log("the same with doubles".padEnd(24), (100000000 * Math.sqrt(1.08)).toFixed(10));
JS
node ask.mjs >seen
diff - seen <<'SEEN' && echo "as written down"
2 ^ 0.5                  1.4142135570
(2 ^ 0.5) ^ 2            1.9999999848
4 ^ 0.5                  1.9999999925
1.08 ^ 2                 1.1664000000
100000000 * 1.08 ^ 0.5   103923048.3833681792
the same with doubles    103923048.4541326463
SEEN
