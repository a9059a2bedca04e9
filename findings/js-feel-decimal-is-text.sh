#!/usr/bin/env bash
# js-feel 1.4.7, seen on 2026-11-30 with Node.js 20 on Linux.
# Asked:    decimal(2.675, 2), and one more than it
# A guess:  2.68 (a tie, to the even digit), a number that can be counted with.
# It gives: the text "2.67" (and "3" for decimal(2.5, 0)); adding a number to it is an error.
# Why it matters: an amount that a rule rounds is a cent off and no amount any more.
# Ends with 0 while that is so, and with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund 'js-feel@1.4.7' >/dev/null 2>&1
cat >ask.cjs <<'JS'
const { feel } = require("js-feel")();
const ask = async e => {
  try {
    const value = await feel.parse(e).build({}, {});
    console.log(e.padEnd(22), typeof value, value);
  } catch (error) {
    console.log(e.padEnd(22), "error:", error.message);
  }
};
(async () => {
  for (const e of ["decimal(2.675, 2)", "decimal(0.615, 2)", "decimal(2.5, 0)", "2.675 + 1", "decimal(2.675, 2) + 1"]) {
    await ask(e);
  }
})();
JS
node ask.cjs >seen
diff - seen <<'SEEN' && echo "as written down"
decimal(2.675, 2)      string 2.67
decimal(0.615, 2)      string 0.61
decimal(2.5, 0)        string 3
2.675 + 1              number 3.675
decimal(2.675, 2) + 1  error: string + number : operation unsupported for one or more operands types
SEEN
