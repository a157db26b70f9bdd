import {
  count,
  median,
  megabytes,
  ms,
  ratio,
  spreadOf,
} from '../lib/stats.mjs';
import { watchRows } from '../lib/rows.mjs';

const TARGET = 1.3;
/** How often all is read that judging needs. */
const WHOLE_READINGS = 3;

/**
 * Runs over the whole catalog against merely reading it: the first run, steady runs
 * each beside a reading, what a steady run writes, and the first run after a restart.
 */
export async function evaluation({ site, report, pairs }) {
  let portal = await site.portal();
  const first = await watchedRun(portal);
  const reads = first.reads.filter(read => read.streamEntities);
  const firstReading = await portal.ask('read', reads);

  const rows = await watchRows(site, () => portal.evaluate());
  const { run: steadyRun, reads: steadyReads } = await watchedRun(portal);
  if (steadyRun.written + steadyRun.removed > 0) {
    throw new Error('A run in which nothing changed wrote results.');
  }
  const steady = [];
  for (let i = 0; i < pairs; i++) {
    // In turns, so that neither always comes after the other.
    const before = i % 2 === 0 && (await portal.ask('read', steadyReads));
    const run = await portal.evaluate();
    const reading = before || (await portal.ask('read', steadyReads));
    steady.push({ run: run.totalMs, reading: reading.ms });
  }
  const whole = [];
  for (let i = 0; i < WHOLE_READINGS; i++) {
    whole.push((await portal.ask('read', reads)).ms);
  }
  await portal.ask('startStalls');
  await portal.evaluate();
  const stalls = await portal.ask('stopStalls');
  const { heapUsed } = await portal.ask('idleMemory');

  portal = await site.portal({ restart: true });
  const restarted = await watchedRun(portal);

  const data = {
    first: first.run,
    firstReading,
    firstMemory: first.memory,
    steady,
    whole,
    steadyReads,
    stalls,
    rows,
    heapUsed,
    restarted: restarted.run,
    restartedMemory: restarted.memory,
  };
  report.raw('evaluation', site.label, data);
  addRows(report, site.label, data);
  return data;
}

/** A run, what it read, and what memory it took. */
async function watchedRun(portal) {
  const idle = await portal.ask('idleMemory');
  await portal.ask('startSampling');
  await portal.ask('startRecording');
  const run = await portal.evaluate();
  const reads = await portal.ask('stopRecording');
  const peak = await portal.ask('stopSampling');
  return { run, reads, memory: { idle, peak } };
}

function addRows(report, site, data) {
  const { first, firstReading, steady, rows, restarted, stalls } = data;
  const whole = median(data.whole);
  const perSecond = run => count((1000 * run.entities) / run.totalMs);
  const runs = spreadOf(steady.map(({ run }) => run));
  const add = row => report.row({ site, ...row });
  add({
    figure: 'first run',
    value: ms(first.totalMs),
    detail: `${count(first.written)} results written, ${perSecond(
      first,
    )} entities/s, ${ratio(
      first.totalMs / firstReading.ms,
    )} its reading; memory +${memoryOf(data.firstMemory)}`,
  });
  add({
    figure: 'steady run',
    value: ms(runs.median),
    detail: `${ms(runs.min)} to ${ms(runs.max)}, ${count(
      (1000 * first.entities) / runs.median,
    )} entities/s; longest stall of the event loop ${ms(stalls.maxMs)}`,
  });
  const same = median(steady.map(({ run, reading }) => run / reading));
  add({
    figure: 'steady run ÷ reading the same',
    value: ratio(same),
    target: `≤ ${TARGET}`,
    met: same <= TARGET,
    detail: `reading ${ms(median(steady.map(({ reading }) => reading)))}`,
  });
  add({
    figure: 'steady run ÷ reading whole entities',
    value: ratio(runs.median / whole),
    detail: `reading ${ms(whole)}: what the first run reads`,
  });
  add({
    figure: 'first run after a restart, nothing changed',
    value: ms(restarted.totalMs),
    detail: `${ratio(restarted.totalMs / whole)} reading whole entities; ${
      restarted.written
    } written; memory +${memoryOf(data.restartedMemory)}`,
  });
  add({
    figure: 'rows of results written by a run without changes',
    value: String(rows.results),
    target: '0',
    met: rows.results === 0,
    detail: rows.text,
  });
}

const memoryOf = ({ idle, peak }) => megabytes(peak.rss - idle.rss);
