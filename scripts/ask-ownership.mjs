// Asks a running portal, over HTTP and as its guest, who owns the stages of a model:
//   node scripts/ask-ownership.mjs http://localhost:7007 component/default/card-fraud
import { setTimeout as sleep } from 'node:timers/promises';
import { guestHeaders } from './readiness.mjs';

const [address, model] = process.argv.slice(2);
const url = `${address}/api/ml-portal/v1/ownership/${model}`;
const deadline = Date.now() + 60_000;

async function ask() {
  const response = await fetch(url, { headers: await guestHeaders(address) });
  return { status: response.status, body: await response.json() };
}

let answer = await ask();
// A portal that has just started reads its catalog for a few seconds more.
while (answer.status === 404 && Date.now() < deadline) {
  await sleep(1000);
  answer = await ask();
}

console.log(`GET ${url}: ${answer.status}`);
console.log(JSON.stringify(answer.body, null, 2));
const isWhole = answer.status === 200 && answer.body.stages?.length === 6;
if (!isWhole)
  console.log('This is not the ownership of a model in six stages.');
process.exit(isWhole ? 0 : 1);
