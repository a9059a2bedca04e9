#!/usr/bin/env bash
# feelin 8.2.0, seen on 2026-11-30 with Node.js 20 on Linux.
# Asked:    whether a number lies in a range whose ends stand in the wrong order, as a slip in a band of a table does it: 2 in [3..1]
# A guess:  false: nothing is at or above 3 and at or below 1.
# It gives: true for closed and for open ends, as if the ends were swapped; the standard comparison of the same ends says false.
# Why it matters: a band with swapped ends passes every test here and covers nothing in another engine, so a table is not portable between the two.
# Ends with 0 while that is so, and with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund 'feelin@8.2.0' >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { evaluate } from "feelin";
for (const test of ["2 in [3..1]", "1 in [3..1]", "2 in (3..1)", "2 >= 3 and 2 <= 1"]) {
  const { value, warnings } = evaluate(test, {});
  console.log(test, value, warnings.length);
}
JS
node ask.mjs >seen
diff - seen <<'SEEN' && echo "as written down"
2 in [3..1] true 0
1 in [3..1] true 0
2 in (3..1) true 0
2 >= 3 and 2 <= 1 false 0
SEEN
