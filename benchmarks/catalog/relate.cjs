// Relates the entities of a company among each other.
const { fromPortal } = require('../lib/packages.cjs');
const { relationsFrom } = require('./processors.cjs');

const { stringifyEntityRef } = fromPortal('@backstage/catalog-model');

/**
 * All relations with the entity each comes from, and `of`: `[type, target]` of those
 * that start at an entity, each of them once.
 */
async function relate(entities) {
  const bySource = new Map(
    entities.map(entity => [stringifyEntityRef(entity), new Map()]),
  );
  const relations = [];
  for (const entity of entities) {
    const from = stringifyEntityRef(entity);
    for (const { source, type, target } of await relationsFrom(entity)) {
      relations.push({ from, source, type, target });
      bySource.get(source)?.set(`${type} ${target}`, [type, target]);
    }
  }
  return { relations, of: ref => [...bySource.get(ref).values()] };
}

module.exports = { relate };
