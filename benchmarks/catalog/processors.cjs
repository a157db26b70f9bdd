// Validates and relates entities with the processors that a real catalog would run.
const {
  fromPortal,
  internalOf,
  translateTypeScript,
} = require('../lib/packages.cjs');

translateTypeScript();

const { stringifyEntityRef } = fromPortal('@backstage/catalog-model');
const { BuiltinKindsEntityProcessor } = require(internalOf(
  '@backstage/plugin-catalog-backend',
  'dist/processors/BuiltinKindsEntityProcessor.cjs.js',
));
const { MlPortalEntityProcessor } = require(internalOf(
  '@ml-portal/backstage-plugin-catalog-backend-module-ml-portal',
  'src/MlPortalEntityProcessor.ts',
));
const { DEFAULT_RECOGNITION } = require(internalOf(
  '@ml-portal/backstage-plugin-ml-portal-common',
  'src/index.ts',
));

const processors = [
  new BuiltinKindsEntityProcessor(),
  new MlPortalEntityProcessor({
    recognition: DEFAULT_RECOGNITION,
    hints: { note: async () => {} },
  }),
];

/**
 * The relations that an entity gives rise to, as `{ source, type, target }` of
 * references.
 *
 * @throws where a processor refuses the entity
 */
async function relationsFrom(entity) {
  const relations = [];
  const emit = result => {
    const { source, type, target } = result.relation;
    relations.push({
      source: stringifyEntityRef(source),
      type,
      target: stringifyEntityRef(target),
    });
  };
  let known = false;
  for (const processor of processors) {
    known = (await processor.validateEntityKind(entity)) || known;
  }
  if (!known) throw new Error(`No processor knows the kind ${entity.kind}`);
  for (const processor of processors) {
    await processor.postProcessEntity(entity, undefined, emit, undefined);
  }
  return relations;
}

module.exports = { relationsFrom };
