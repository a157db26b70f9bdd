import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Not written out: linters take it for an attempt. */
export const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

/** A model in the namespace `sales`. */
export function model(ml?: JsonValue, spec: JsonObject = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'churn', namespace: 'sales' },
    spec: {
      type: 'ml-model',
      lifecycle: 'production',
      owner: 'sales-ds',
      ...spec,
      ...(ml !== undefined && { ml }),
    },
  };
}

/** A feature store with most of what one may say. */
export const STORE: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'customer-360' },
  spec: {
    type: 'feature-store',
    owner: 'data',
    ml: {
      technology: 'feast',
      featureViews: [
        { name: 'card', entities: ['card'], features: ['a'], ttl: 'P1D' },
      ],
    },
  },
};

/** A platform tool with most of what one may say. */
export const TOOL: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'mlflow' },
  spec: {
    type: 'ml-platform-tool',
    lifecycle: 'production',
    owner: 'ml-platform',
    ml: {
      stagesServed: ['training'],
      access: 'self-serve',
      alternatives: ['vertex-pipelines'],
      requestUrl: 'https://ml.example.com/request',
    },
  },
};

/** A model with something of everything. */
export const MODEL: Entity = model({
  tasks: ['tabular-classification'],
  servingMode: 'batch',
  businessObjective: {
    problem: 'Keep customers.',
    kpi: { name: 'churn', target: 3, asOf: '2026-10-01' },
    annualValue: { amount: 1, currency: 'EUR' },
  },
  featureStores: ['customer-360'],
  stages: {
    training: { tools: ['mlflow', 'component:default/mlflow'] },
    serving: { owner: 'group:default/core-it', agreement: 'https://x.example' },
    monitoring: null,
    retraining: { notApplicable: 'It is a rule of thumb.' },
  },
  custom: { anything: { goes: [1] } },
});
