import type {
  CollectedFacts,
  FactProvider,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import { MODEL_ANNOTATION } from './annotations';
import { groupByInstance } from './collection/groupByInstance';
import { readModels } from './collection/readModels';
import type { MlflowInstance } from './config';
import { FACTS_SCHEMA } from './mapping/factsSchema';

/**
 * Facts of the MLflow model registry about models that name a registered model.
 *
 * Where one of several servers fails, its models are told so, and the others get
 * their facts; where nothing at all was answered, `collect` throws.
 *
 * @param instances - at least one; the first is for models that name no server
 */
export function createMlflowFactProvider(
  instances: readonly MlflowInstance[],
): FactProvider {
  const known = instances.map(({ name }) => name);
  return {
    id: 'mlflow',
    title: 'MLflow',
    roles: ['model'],
    filter: {
      [`entity.metadata.annotations.${MODEL_ANNOTATION}`]: { $exists: true },
    },
    schema: FACTS_SCHEMA,
    // For 50 models that take three requests each, on a slow server.
    timeout: { seconds: 60 },

    async collect(entities, { signal }) {
      const { modelNames, problems } = groupByInstance(entities, known);
      const collected = new Map<string, CollectedFacts>();
      for (const [entityRef, error] of problems) {
        collected.set(entityRef, { error });
      }
      const inVain = new Map<string, CollectedFacts>();
      const failures = await Promise.all(
        instances.map(async instance => {
          const wanted = modelNames.get(instance.name) ?? new Map();
          const { read, failure } = await readModels(
            instance,
            wanted.values(),
            signal,
          );
          for (const [entityRef, modelName] of wanted) {
            const facts = read.get(modelName);
            if (facts) {
              collected.set(entityRef, facts);
            } else if (failure) {
              inVain.set(entityRef, { error: failure.message });
            }
          }
          return failure;
        }),
      );
      const failure = failures.find(Boolean);
      if (failure && collected.size === 0) {
        throw failure;
      }
      return new Map([...collected, ...inVain]);
    },
  };
}
