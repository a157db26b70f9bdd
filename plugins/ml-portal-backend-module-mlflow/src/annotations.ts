import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** The name of the registered model. */
export const MODEL_ANNOTATION = 'mlflow.org/model-name';
/** Which of the configured servers has it; the first one where left out. */
export const INSTANCE_ANNOTATION = 'mlflow.org/instance';

/**
 * @throws InputError where there is no name, or none that MLflow could have
 */
export function modelNameOf(entity: Entity): string {
  const name = entity.metadata.annotations?.[MODEL_ANNOTATION];
  if (typeof name !== 'string' || !/^[^\p{Cc}\p{Cs}]+$/u.test(name)) {
    throw new InputError(
      `The annotation ${MODEL_ANNOTATION} holds no name of a model`,
    );
  }
  return name;
}

/**
 * @param known - all names, the one for models that name none first
 * @throws InputError where no server has that name
 */
export function instanceNameOf(entity: Entity, known: string[]): string {
  const name = entity.metadata.annotations?.[INSTANCE_ANNOTATION] ?? known[0];
  if (!known.includes(name)) {
    throw new InputError(
      `The annotation ${INSTANCE_ANNOTATION} names "${name}", known are ${known.join(
        ', ',
      )}`,
    );
  }
  return name;
}
