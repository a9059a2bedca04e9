#!/usr/bin/env bash
# feelin 8.2.0, seen on 2026-11-30 with Node.js 20 on Linux.
# Asked:    years and months duration(date("2024-02-29"), date("2025-02-28")), and the same in days of one month
# A guess:  P11M: the type has years and months and nothing smaller.
# It gives: P11M30D, a duration with days in it; from the 15th to the 10th of the next month it is P26D.
# Why it matters: rules that pay by whole months ("eleven months of use") compare this with P1Y or print it in a letter.
# Ends with 0 while that is so, and with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund 'feelin@8.2.0' >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { evaluate } from "feelin";
for (const [from, to] of [["2024-02-29", "2025-02-28"], ["2025-03-15", "2025-04-10"], ["2025-01-01", "2025-03-01"]]) {
  const { value, warnings } = evaluate(`string(years and months duration(date("${from}"), date("${to}")))`, {});
  console.log(from, to, value, warnings.length);
}
JS
node ask.mjs >seen
diff - seen <<'SEEN' && echo "as written down"
2024-02-29 2025-02-28 P11M30D 0
2025-03-15 2025-04-10 P26D 0
2025-01-01 2025-03-01 P2M 0
SEEN
