import { median, megabytes, ratio } from '../lib/stats.mjs';
import { countsOf } from '../company/company.mjs';

const SMALL = 10_000;
const LARGE = 50_000;
const GROWTH_TARGET = 5.75;
const MEMORY_TARGET = 1.2;

const steadyMs = ({ steady }) => median(steady.map(({ run }) => run));

/**
 * How the time of runs grows with the company.
 *
 * @param found - results of `evaluation` by number of models
 */
export function growth({ report, database, found }) {
  const [small, large] = [found.get(SMALL), found.get(LARGE)];
  if (!small || !large) return;
  const add = (which, time) => {
    const times = time(large) / time(small);
    report.row({
      site: { company: `${LARGE} ÷ ${SMALL}`, database },
      figure: `${which} run, time`,
      value: ratio(times),
      target: `≤ ${GROWTH_TARGET}`,
      met: times <= GROWTH_TARGET,
    });
  };
  add('first', ({ first }) => first.totalMs);
  add('steady', steadyMs);
  add('restarted', ({ restarted }) => restarted.totalMs);
}

/**
 * How memory grows with models in one organisation, and with the organisation for the
 * same models.
 *
 * @param found - results of `evaluation` by `models/organisation`
 */
export function memory({ report, database, found }) {
  const base = found.get(`${SMALL}/${SMALL}`);
  const moreModels = found.get(`${LARGE}/${SMALL}`);
  const morePeople = found.get(`${SMALL}/${LARGE}`);
  if (base && moreModels) {
    const company = `${LARGE} ÷ ${SMALL}, one organisation`;
    for (const which of ['first', 'restarted']) {
      for (const kind of ['rss', 'heap']) {
        addFlat(which, kind, company);
      }
    }
  }
  if (base && morePeople) {
    const people = models => {
      const { groups, users } = countsOf({ models });
      return groups + users;
    };
    const more = people(LARGE) - people(SMALL);
    const bytes = (morePeople.heapUsed - base.heapUsed) / more;
    report.row({
      site: { company: `${SMALL}, more people`, database },
      figure: 'heap kept for a group or user',
      value: `${Math.round(bytes)} bytes`,
      detail: `${more} more groups and users, after all garbage is gone`,
    });
  }

  function addFlat(which, kind, company) {
    const over = result => {
      const { idle, peak } = result[`${which}Memory`];
      return kind === 'rss' ? peak.rss - idle.rss : peak.heap - idle.heapUsed;
    };
    const live = result => {
      const { idle, peak } = result[`${which}Memory`];
      // Where there was no full collection, nobody knows.
      return peak.live ? megabytes(peak.live - idle.heapUsed) : '?';
    };
    const [a, b] = [over(base), over(moreModels)];
    report.row({
      site: { company, database },
      figure: `${which} run, peak ${
        kind === 'rss' ? 'resident memory' : 'heap'
      } over idle`,
      value: ratio(b / a),
      target: `≤ ${MEMORY_TARGET}`,
      met: b / a <= MEMORY_TARGET,
      detail: `${megabytes(a)} → ${megabytes(b)}${
        kind === 'heap'
          ? `; without garbage ${live(base)} → ${live(moreModels)}`
          : ''
      }`,
    });
  }
}
