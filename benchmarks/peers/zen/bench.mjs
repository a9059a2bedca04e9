// The goodwill rules as a decision of GoRules Zen, over the same claims: `node bench.mjs CLAIMS.jsonl`.
// Prints the checksum that every implementation gives, and claims a second.
import { readFileSync } from "node:fs";
import { ZenEngine } from "@gorules/zen-engine";

const expected =
  "n=200000 total=16880236176 w=8527546428388 loss=4537135158,7193286051,5460289400,5308515000 lossN=85449,133935,29931,85643 " +
  "remV=2743061621,1612981442,6202611954,847527178,5243052700,80652000,365626107,0 remN=61166,20909,111407,15361,28729,7165,76584,82261 " +
  "apo=174493 routes=81615,103073,7428,7884";
const losses = ["direct", "indirect", "data", "reputational"];
const remedies = ["refund", "replacement", "time_money", "time_voucher", "records_money", "monitoring", "credit"];
const levels = ["email", "letter", "manager", "executive"];
const routes = ["automatic", "manager", "committee", "declined"];

const path = process.argv[2];
if (!path) {
  console.error("usage: node bench.mjs CLAIMS.jsonl");
  process.exit(2);
}

const claims = readFileSync(path, "utf8").split("\n").filter((line) => line).map((line) => JSON.parse(line).facts);
const decision = new ZenEngine().createDecision(JSON.parse(readFileSync(new URL("goodwill.json", import.meta.url), "utf8")));

// Zen reckons in decimals; JavaScript receives doubles, of which the cents are still exact.
function cents(amount) {
  const whole = Math.round(amount * 100);
  if (Math.abs(amount * 100 - whole) > 1e-6) throw new Error(`An amount has a part of a cent: ${amount}`);
  return whole;
}

async function evaluateAll(inFlight) {
  const answers = new Array(claims.length);
  let next = 0;
  const worker = async () => {
    while (next < claims.length) {
      const i = next++;
      answers[i] = (await decision.evaluate(claims[i])).result;
    }
  };
  const started = process.hrtime.bigint();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { answers, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
}

function checksum(answers) {
  let total = 0, weighted = 0, apology = 0, apologies = 0;
  const lossValue = losses.map(() => 0), lossCount = losses.map(() => 0);
  const remedyValue = remedies.map(() => 0), remedyCount = remedies.map(() => 0), routeCount = routes.map(() => 0);
  answers.forEach((answer, i) => {
    const t = cents(answer.total);
    total += t;
    weighted += t * ((i % 1009) + 1);
    losses.forEach((name, k) => { if (answer[name] != null) { lossValue[k] += cents(answer[name]); lossCount[k]++; } });
    remedies.forEach((name, k) => { if (answer[name] != null) { remedyValue[k] += cents(answer[name]); remedyCount[k]++; } });
    if (answer.apology != null) { apologies++; apology += levels.indexOf(answer.apology) + 1; }
    routeCount[routes.indexOf(answer.route)]++;
  });
  return `n=${answers.length} total=${total} w=${weighted} loss=${lossValue} lossN=${lossCount} ` +
    `remV=${remedyValue},0 remN=${remedyCount},${apologies} apo=${apology} routes=${routeCount}`;
}

let right = true;
for (const inFlight of [1, 64]) {
  const { answers, seconds } = await evaluateAll(inFlight);
  const sum = checksum(answers);
  const verdict = claims.length !== 200000 ? "not judged: it is known for 200,000 claims" : sum === expected ? "right" : "WRONG";
  right &&= verdict !== "WRONG";
  console.log(`${inFlight} in flight: ${Math.round(claims.length / seconds)} claims/s, checksum ${verdict}`);
  if (verdict !== "right") console.log(sum);
}

process.exit(right ? 0 : 1);
