import { spawn } from 'node:child_process';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { childEnv } from '../../scripts/child-process.mjs';
import { quantile } from '../lib/stats.mjs';

const program = fileURLToPath(new URL('./clients.mjs', import.meta.url));

/** Puts a job of `clients.mjs` to work; how long its answers took, in ms. */
export async function load(job) {
  const child = spawn(process.execPath, [program], {
    env: childEnv({ NODE_ENV: 'production' }),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ warmUp: 3, seconds: 0, ...job }));
  const { latencies, errors, bytes, tookMs } = await json(child.stdout);
  if (Object.keys(errors).length > 0) {
    throw new Error(
      `${job.name}: answers other than 200: ${JSON.stringify(errors)}`,
    );
  }
  return {
    requests: latencies.length,
    perSecond: (1000 * latencies.length) / tookMs,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    max: Math.max(...latencies),
    bytes: bytes / latencies.length,
  };
}
