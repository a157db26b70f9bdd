import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';

/** The model of the product page, word for word. */
export const CARD_FRAUD: Entity = parse(`
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: card-fraud
  title: Card fraud detection
  description: Scores every card payment in real time.
  annotations:
    mlflow.org/model-name: card-fraud
spec:
  type: ml-model
  lifecycle: production
  owner: group:default/payments-risk-ds
  system: payments-risk
  ml:
    tasks: [tabular-classification]
    servingMode: real-time
    libraryName: xgboost
    riskRating: high
    businessObjective:
      problem: Cut fraud losses on card payments without declining good customers.
      kpi: { name: fraud loss rate, unit: bps, baseline: 9.2, target: 6, current: 6.4, asOf: 2026-10-01 }
      stakeholder: user:default/olivia.hart
      annualValue: { amount: 4200000, currency: EUR }
    featureStores: [resource:default/customer-360]
    stages:
      dataPreparation: { owner: group:default/payments-data, tools: [component:default/feast] }
      training: { tools: [component:default/mlflow, component:default/kubeflow-pipelines] }
      deployment: { owner: group:default/core-it, agreement: https://wiki.example.com/sla/deploy }
      serving: { tools: [component:default/kserve] }
      monitoring: { tools: [component:default/evidently], dashboard: https://grafana.example.com/d/card-fraud }
      retraining: { notApplicable: Rules freeze until the new regulation is in force. }
`);

/** The feature store of the product page. */
export const CUSTOMER_360: Entity = parse(`
apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: customer-360
spec:
  type: feature-store
  owner: group:default/payments-data
  ml:
    technology: feast
    project: payments
    onlineStore: redis
    offlineStore: snowflake
    featureViews:
      - { name: card_transactions, entities: [card], features: [amount_1h, amount_24h], ttl: P1D, owner: group:default/payments-data }
`);

/** The platform tool of the product page. */
export const KUBEFLOW_PIPELINES: Entity = parse(`
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: kubeflow-pipelines
spec:
  type: ml-platform-tool
  lifecycle: production
  owner: group:default/ml-platform
  ml:
    stagesServed: [training, retraining]
    access: self-serve
    adoption: default
    origin: open-source
    alternatives: [component:default/vertex-pipelines]
    requestUrl: https://ml.example.com/request
    decisionRecord: https://ml.example.com/adr/7
`);
