import type { Entity } from '@backstage/catalog-model';
import { INSTANCE_ANNOTATION, MODEL_ANNOTATION } from '../annotations';

/** A model of the catalog; its annotation holds `modelName`, or its own name. */
export function entity(
  name: string,
  modelName = name,
  instance?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'risk',
      annotations: {
        [MODEL_ANNOTATION]: modelName,
        ...(instance !== undefined && { [INSTANCE_ANNOTATION]: instance }),
      },
    },
    spec: { type: 'ml-model' },
  };
}
