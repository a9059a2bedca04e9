#!/usr/bin/env bash
# feelin 8.2.0, seen on 2026-11-30 with Node.js 20 on Linux.
# Asked:    the time between two midnights in London with the night between them in which clocks go forward, compared with 23 and with 24 hours
# A guess:  PT23H: the subtraction of two moments is the time that passed between them.
# It gives: P1D, equal to PT24H and not to PT23H; the same two moments written in UTC are PT23H apart.
# Why it matters: a delay or an outage over the night of a clock change is an hour too long or too short, which decides about tiers of compensation.
# Ends with 0 while that is so, and with 1 when it has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund 'feelin@8.2.0' >/dev/null 2>&1
cat >ask.mjs <<'JS'
import { evaluate } from "feelin";
const night = `date and time("2025-03-31T00:00:00@Europe/London") - date and time("2025-03-30T00:00:00@Europe/London")`;
const same = `date and time("2025-03-30T23:00:00Z") - date and time("2025-03-30T00:00:00Z")`;
console.log(evaluate(`string(${night})`, {}).value, evaluate(`(${night}) = duration("PT23H")`, {}).value, evaluate(`(${night}) = duration("PT24H")`, {}).value);
console.log(evaluate(`string(${same})`, {}).value);
JS
node ask.mjs >seen
diff - seen <<'SEEN' && echo "as written down"
P1D false true
PT23H
SEEN
