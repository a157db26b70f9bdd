// Fills a catalog's database with a company, as if the catalog had read, processed and
// stitched all of it. A process of its own:
//   node catalog/seed.mjs < job.json
// where a job is {"database": …, "company": …}
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import { companyOf } from '../company/company.mjs';
import { refOf } from '../company/entity.mjs';
import { openTables } from './tables.mjs';

const require = createRequire(import.meta.url);
const { relate } = require('./relate.cjs');
const { stitch, uidOf } = require('./stitch.cjs');

const { database, company } = await json(process.stdin);

function stateOf(entity) {
  const text = JSON.stringify(entity);
  const ref = refOf(entity);
  return {
    entity_id: uidOf(ref),
    entity_ref: ref,
    unprocessed_entity: text,
    processed_entity: text,
    cache: '{}',
    errors: '[]',
    next_update_at: '2100-01-01 00:00:00',
    last_discovery_at: '2026-01-01 00:00:00',
    result_hash: '',
    unprocessed_hash: '',
  };
}

const started = Date.now();
const tables = await openTables(database);
try {
  const entities = [...companyOf(company)];
  const related = await relate(entities);
  const rows = related.relations.map(({ from, source, type, target }) => ({
    originating_entity_id: uidOf(from),
    source_entity_ref: source,
    type,
    target_entity_ref: target,
  }));
  const relatingMs = Date.now() - started;

  await tables.insert('refresh_state', entities.map(stateOf));
  await tables.insert(
    'refresh_state_references',
    // Without a source each of them would count as an orphan.
    entities.map(entity => ({
      source_key: 'benchmarks',
      target_entity_ref: refOf(entity),
    })),
  );
  await tables.insert('relations', rows);
  let searchRows = 0;
  const step = 1000;
  for (let start = 0; start < entities.length; start += step) {
    const stitched = entities.slice(start, start + step).map(entity => {
      const ref = refOf(entity);
      return stitch(ref, entity, related.of(ref));
    });
    const search = stitched.flatMap(entry => entry.search);
    searchRows += search.length;
    await tables.insert(
      'final_entities',
      stitched.map(({ final }) => ({
        ...final,
        last_updated_at: '2026-01-01 00:00:00',
      })),
    );
    await tables.insert('search', search);
  }
  await tables.finish();
  process.stdout.write(
    `${JSON.stringify({
      entities: entities.length,
      relations: rows.length,
      searchRows,
      relatingMs,
      totalMs: Date.now() - started,
    })}\n`,
  );
} finally {
  await tables.close();
}
