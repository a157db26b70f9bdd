import type { FeatureView } from '../model/types';

/** A feature store, as far as features are looked for in it. @public */
export interface StoreWithViews {
  entityRef: string;
  featureViews: readonly Pick<FeatureView, 'name' | 'entities' | 'features'>[];
}

/** A feature that several stores define. @public */
export interface DuplicateFeature {
  /** What it is a feature of, as the first store writes it. */
  entities: string[];
  feature: string;
  /** How many define it. */
  stores: number;
  /** Where it is defined, in the order of the stores. */
  definitions: { store: string; featureView: string }[];
}

function sameName(name: string): string {
  return name.trim().toLowerCase();
}

/** Of a pair of entities it is another feature than of each of them. */
function keyOf(entities: readonly string[], feature: string): string {
  const names = [...new Set(entities.map(sameName))].sort();
  return JSON.stringify([names, sameName(feature)]);
}

/**
 * The features that two stores or more define: the same name, of the same
 * entities in any order. Names are compared without regard to case, as
 * databases do. A view that names no entity says not what its features are of,
 * so it is left out.
 *
 * @returns those in most stores first, then by name
 * @public
 */
export function duplicateFeatures(
  stores: Iterable<StoreWithViews>,
): DuplicateFeature[] {
  const found = new Map<string, Omit<DuplicateFeature, 'stores'>>();
  for (const { entityRef: store, featureViews } of stores) {
    for (const { name, entities = [], features = [] } of featureViews) {
      for (const feature of entities.length > 0 ? new Set(features) : []) {
        const key = keyOf(entities, feature);
        const known = found.get(key) ?? { entities, feature, definitions: [] };
        known.definitions.push({ store, featureView: name });
        found.set(key, known);
      }
    }
  }
  return [...found]
    .map(([key, feature]) => {
      const { size } = new Set(feature.definitions.map(({ store }) => store));
      return { key, duplicate: { ...feature, stores: size } };
    })
    .filter(({ duplicate }) => duplicate.stores > 1)
    .sort(
      (a, b) =>
        b.duplicate.stores - a.duplicate.stores || (a.key < b.key ? -1 : 1),
    )
    .map(({ duplicate }) => duplicate);
}
