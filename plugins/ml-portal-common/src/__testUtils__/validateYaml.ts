import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import type { MlRole } from '../model/recognition';
import { validateMl } from '../model/validate';

/** An entity with this `spec.ml`. */
export function entityWith(ml: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'churn' },
    spec: { type: 'ml-model', ml: ml as JsonValue },
  };
}

/** What is wrong with the `spec.ml` that `yaml` writes down. */
export function validateYaml(yaml: string, role: MlRole = 'model') {
  return validateMl(entityWith(parse(yaml)), role);
}
