// Makes of an entity and its relations what the catalog's stitching makes of them.
const { createHash } = require('node:crypto');
const { fromPortal, internalOf } = require('../lib/packages.cjs');

const catalog = '@backstage/plugin-catalog-backend';
const stableStringify = fromPortal('fast-json-stable-stringify');
// The catalog's own: which rows of `search` an entity has.
const { buildEntitySearch } = require(internalOf(
  catalog,
  'dist/database/operations/stitcher/buildEntitySearch.cjs.js',
));

const sha1 = text => createHash('sha1').update(text).digest('hex');

/** A UUID that is the same one for the same reference. */
function uidOf(entityRef) {
  const hex = sha1(entityRef);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/**
 * @param relations - `[type, target]` of each relation that starts here
 * @returns the rows of `final_entities` and `search`
 */
function stitch(entityRef, entity, relations) {
  const compare = (a, b) => (a < b ? -1 : Number(a > b));
  const stitched = {
    ...entity,
    relations: relations
      .sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]))
      .map(([type, targetRef]) => ({ type, targetRef })),
  };
  const hash = sha1(stableStringify(stitched));
  const uid = uidOf(entityRef);
  stitched.metadata = { ...entity.metadata, uid, etag: hash };
  return {
    final: {
      entity_id: uid,
      entity_ref: entityRef,
      hash,
      final_entity: JSON.stringify(stitched),
    },
    search: buildEntitySearch(uid, stitched),
  };
}

module.exports = { stitch, uidOf };
