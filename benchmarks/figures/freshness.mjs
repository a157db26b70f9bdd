import { setTimeout as sleep } from 'node:timers/promises';
import { modelRef } from '../company/models.mjs';
import { randomOf } from '../company/random.mjs';
import { openPlugin } from '../lib/databases.mjs';
import { ms, quantile } from '../lib/stats.mjs';

const TARGET_MS = 5000;
const CHANGES = 50;
const LOOK_EVERY_MS = 25;
/** Nothing comes after this but the next scheduled run. */
const GIVE_UP_MS = 30_000;
/** A stitched version follows its hint within about so long. */
const LATEST_STITCH_MS = 1500;
const TOPIC = 'ml-portal.entity-changed';

/**
 * From the moment the catalog serves a new version until the API serves its result. The
 * hint comes at that moment, or as in a real catalog some time before it.
 */
export async function freshness({ site, report }) {
  const portal = await site.portal();
  await portal.evaluate();
  const catalog = openPlugin(site.database, 'catalog');
  const random = randomOf('freshness');
  try {
    for (const early of [false, true]) {
      const waits = [];
      for (const index of distinct(random, site.company.models)) {
        const lead = early ? random.below(LATEST_STITCH_MS) : 0;
        // At moments of their own, so that no two always share one look.
        await sleep(random.below(300));
        waits.push(changed(portal, catalog, modelRef(index), lead));
      }
      const took = await Promise.all(waits);
      const missed = took.filter(time => time === Infinity).length;
      report.raw(
        `freshness, ${early ? 'early' : 'timely'} hint`,
        site.label,
        took,
      );
      const p95 = quantile(took, 0.95);
      report.row({
        site: site.label,
        figure: `new version served → new result readable, hint ${
          early ? `up to ${LATEST_STITCH_MS} ms before` : 'at that moment'
        }: p95`,
        value: p95 === Infinity ? 'not before the next run' : ms(p95),
        target: `≤ ${TARGET_MS / 1000} s`,
        met: p95 <= TARGET_MS,
        detail: [
          `p50 ${ms(quantile(took, 0.5))}`,
          `max ${ms(Math.max(...took.filter(Number.isFinite)))}`,
          `${CHANGES} changes`,
          ...(missed > 0 ? [`${missed} not before the next run`] : []),
        ].join(', '),
      });
    }
  } finally {
    await catalog.destroy();
  }
}

function distinct(random, models) {
  const found = new Set();
  while (found.size < CHANGES) found.add(random.below(models));
  return found;
}

/** How long one change took, in ms; infinity where only a run will find it. */
async function changed(portal, catalog, entityRef, leadMs) {
  const title = `Changed ${leadMs} ${Math.random()}`;
  const hint = () =>
    portal.ask('publish', { topic: TOPIC, eventPayload: { entityRef } });
  if (leadMs > 0) {
    await hint();
    await sleep(leadMs);
  }
  await writeVersion(catalog, entityRef, title);
  const served = performance.now();
  if (leadMs === 0) await hint();
  const path = `/api/ml-portal/v1/ownership/${entityRef.replace(':', '/')}`;
  while (performance.now() - served < GIVE_UP_MS) {
    const answer = await portal.request(path);
    if (answer.title === title) return performance.now() - served;
    await sleep(LOOK_EVERY_MS);
  }
  return Infinity;
}

async function writeVersion(catalog, entityRef, title) {
  const row = await catalog('final_entities')
    .where({ entity_ref: entityRef })
    .first();
  const entity = JSON.parse(row.final_entity);
  entity.metadata.title = title;
  entity.metadata.etag = `${row.hash}-${title}`;
  await catalog('final_entities')
    .where({ entity_ref: entityRef })
    .update({ final_entity: JSON.stringify(entity) });
}
