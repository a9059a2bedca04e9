#!/usr/bin/env bash
# js-feel 1.4.7, seen on 2026-11-30 with Node.js 20 on Linux.
# Asked:    a date plus months and the same date minus months, as time limits are counted
# A guess:  both give a date.
# It gives: minus gives one; plus is an error for every date and length tried.
# Why it matters: a deadline of one month after a notice can't be said, while the start of a period of one month before it can.
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
    console.log(e.padEnd(40), (await feel.parse(e).build({}, {})).format("YYYY-MM-DD"));
  } catch (error) {
    console.log(e.padEnd(40), "error");
  }
};
(async () => {
  for (const date of ["2025-01-15", "2025-06-30"]) {
    for (const months of ["P1M", "P2M", "P1Y"]) {
      await ask(`date("${date}") - duration("${months}")`);
      await ask(`date("${date}") + duration("${months}")`);
    }
  }
})();
JS
node ask.cjs >seen
diff - seen <<'SEEN' && echo "as written down"
date("2025-01-15") - duration("P1M")     2024-12-15
date("2025-01-15") + duration("P1M")     error
date("2025-01-15") - duration("P2M")     2024-11-15
date("2025-01-15") + duration("P2M")     error
date("2025-01-15") - duration("P1Y")     2024-01-15
date("2025-01-15") + duration("P1Y")     error
date("2025-06-30") - duration("P1M")     2025-05-30
date("2025-06-30") + duration("P1M")     error
date("2025-06-30") - duration("P2M")     2025-04-30
date("2025-06-30") + duration("P2M")     error
date("2025-06-30") - duration("P1Y")     2024-06-30
date("2025-06-30") + duration("P1Y")     error
SEEN
