import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { childEnv } from '../../scripts/child-process.mjs';

/**
 * Runs a program of the benchmarks in a process of its own, which ends with this one.
 *
 * @param program - path from the folder of the benchmarks
 * @param job - what it is to do, given to it as JSON on its standard input
 * @returns what it prints, read as JSON
 */
export async function runProgram(program, job, nodeOptions = []) {
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, file], {
    env: childEnv({ NODE_ENV: 'production' }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  // One that fails at once does not read.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(job));
  const [output, errors, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  process.removeListener('exit', stop);
  if (code !== 0) {
    throw new Error(`${program} ended with ${code}:\n${errors}${output}`);
  }
  return JSON.parse(output);
}
