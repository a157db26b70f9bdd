import { runProgram } from '../lib/program.mjs';
import { quantile } from '../lib/stats.mjs';

/** Puts a job of `clients.mjs` to work; how long its answers took, in ms. */
export async function load(job) {
  const { latencies, errors, bytes, tookMs } = await runProgram(
    'load/clients.mjs',
    { warmUp: 3, seconds: 0, ...job },
  );
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
