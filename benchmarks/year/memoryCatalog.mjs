import { createRequire } from 'node:module';
import { companyOf } from '../company/company.mjs';
import { refOf } from '../company/entity.mjs';

const require = createRequire(import.meta.url);
const { relate } = require('../catalog/relate.cjs');

/** The part of the catalog service that the portal reads with, without a catalog. */
export async function memoryCatalog(company) {
  const entities = [...companyOf(company)];
  const related = await relate(entities);
  const byRef = new Map(
    entities.map(entity => {
      const ref = refOf(entity);
      const relations = related
        .of(ref)
        .map(([type, targetRef]) => ({ type, targetRef }));
      const metadata = { ...entity.metadata, etag: 'new' };
      return [ref, { ...entity, metadata, relations }];
    }),
  );
  const matches = (entity, filter) =>
    (!filter.kind || filter.kind.toLowerCase() === entity.kind.toLowerCase()) &&
    (!filter['spec.type'] || filter['spec.type'] === entity.spec.type);
  return {
    byRef,
    service: {
      async *streamEntities({ filter = [{}], pageSize = 500 }) {
        const found = [...byRef.values()].filter(entity =>
          [filter].flat().some(one => matches(entity, one)),
        );
        for (let start = 0; start < found.length; start += pageSize) {
          yield found.slice(start, start + pageSize);
        }
      },
      async getEntitiesByRefs({ entityRefs }) {
        return { items: entityRefs.map(ref => byRef.get(ref)) };
      },
    },
  };
}
