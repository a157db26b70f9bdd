import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { instanceNameOf, modelNameOf } from '../annotations';

/** What entities ask for, by their annotations. */
export interface Wanted {
  /** By instance: the model's name, by entity reference. */
  modelNames: Map<string, Map<string, string>>;
  /** What is wrong with their annotations, by entity reference. */
  problems: Map<string, string>;
}

/** @param known - names of all instances, the one for entities that name none first */
export function groupByInstance(
  entities: readonly Entity[],
  known: string[],
): Wanted {
  const modelNames = new Map<string, Map<string, string>>();
  const problems = new Map<string, string>();
  for (const entity of entities) {
    const entityRef = stringifyEntityRef(entity);
    try {
      const modelName = modelNameOf(entity);
      const instance = instanceNameOf(entity, known);
      const ofInstance = modelNames.get(instance) ?? new Map();
      modelNames.set(instance, ofInstance.set(entityRef, modelName));
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      problems.set(entityRef, error.message);
    }
  }
  return { modelNames, problems };
}
