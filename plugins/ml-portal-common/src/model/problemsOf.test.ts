import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  CARD_FRAUD,
  CUSTOMER_360,
  KUBEFLOW_PIPELINES,
} from '../__testUtils__/documents';
import { formatProblems } from './problems';
import { problemsOf } from './problemsOf';
import { DEFAULT_RECOGNITION } from './recognition';

/** Not written out: linters take it for an attempt. */
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

function model(ml?: JsonValue, spec: JsonObject = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'churn' },
    spec: {
      type: 'ml-model',
      lifecycle: 'production',
      owner: 'sales-ds',
      ...spec,
      ...(ml !== undefined && { ml }),
    },
  };
}

const say = (entity: Entity, recognition = DEFAULT_RECOGNITION) =>
  formatProblems(problemsOf(entity, recognition));

const ofType = (type: string, kind = 'Component'): Entity => ({
  ...model({ stages: {} }, { type }),
  kind,
});

describe('problemsOf', () => {
  it.each<[string, Entity, string]>([
    [
      'a typo in a stage',
      model({ stages: { trainning: {} } }),
      'spec.ml.stages.trainning: unknown key "trainning", did you mean "training"?',
    ],
    [
      'a typo in a field of a stage',
      model({ stages: { training: { ownr: 'x' } } }),
      'spec.ml.stages.training.ownr: unknown key "ownr", did you mean "owner"?',
    ],
    [
      'a word that is not allowed',
      model({ servingMode: 'realtime' }),
      'did you mean "real-time"?',
    ],
    [
      'a script for an address',
      model({ stages: { training: { agreement: SCRIPT_URL } } }),
      'spec.ml.stages.training.agreement: must be an http(s) URL, got',
    ],
    [
      'an owner that is no reference',
      model({ stages: { training: { owner: 'the team' } } }),
      'spec.ml.stages.training.owner: must be an entity reference such as',
    ],
    [
      'a reason beside an owner',
      model({ stages: { training: { notApplicable: 'no', owner: 'x' } } }),
      'spec.ml.stages.training: "notApplicable" excludes every other field',
    ],
    [
      'no map of keys at all',
      model('all of it'),
      'spec.ml: must be a map of keys',
    ],
    [
      'a typo in a tool',
      {
        ...KUBEFLOW_PIPELINES,
        spec: { type: 'ml-platform-tool', ml: { acces: 'x' } },
      },
      'spec.ml.acces: unknown key "acces", did you mean "access"?',
    ],
    [
      'a typo in a feature store',
      {
        ...CUSTOMER_360,
        spec: { type: 'feature-store', ml: { projekt: 'x' } },
      },
      'spec.ml.projekt: unknown key "projekt", did you mean "project"?',
    ],
    [
      'an owner of the whole that cannot be read',
      model({}, { owner: ['sales-ds'] }),
      'spec.owner: must be an entity reference such as',
    ],
    [
      'ML data below a misspelt type',
      ofType('ml_models'),
      'spec.type: no Component of type "ml_models" is read for the ML data under spec.ml, did you mean kind Component, type "ml-model"?',
    ],
    [
      'ML data below another kind',
      ofType('Feature-Store'),
      'did you mean kind Resource, type "feature-store"?',
    ],
  ])('tells of %s', (_, entity, message) => {
    expect(say(entity)).toContain(message);
  });

  it('tells of every problem at once', () => {
    const ml = { servingMode: 3, stages: { trainig: {}, serving: 7 } };
    expect(say(model(ml, { owner: '' }))).toMatch(
      /spec\.owner.*; .*servingMode.*; .*trainig.*; .*serving/,
    );
  });

  it.each<[string, Entity]>([
    ['a model', CARD_FRAUD],
    ['a feature store', CUSTOMER_360],
    ['a tool', KUBEFLOW_PIPELINES],
    ['a model without ML data', model()],
    [
      'a stage with nothing after its colon',
      model({ stages: { serving: null } }),
    ],
    ['the same key in what is no ML data', ofType('service')],
    ['a type that only looks alike', ofType('ai-model')],
    ['a misspelt type without ML data', model(undefined, { type: 'ml_model' })],
    ['a document without a spec', { ...CARD_FRAUD, spec: undefined }],
  ])('finds nothing wrong with %s', (_, entity) => {
    expect(say(entity)).toBe('');
  });

  it('goes by what the portal is told to recognise', () => {
    const recognition = {
      ...DEFAULT_RECOGNITION,
      model: [{ kind: 'MlModel' }, { kind: 'Component', type: 'model' }],
    };
    const typo = { stages: { trainning: {} } };
    expect(say({ ...model(typo), kind: 'MLMODEL' }, recognition)).toContain(
      'trainning',
    );
    expect(say(model(typo, { type: 'model' }), recognition)).toContain(
      'trainning',
    );
    expect(say(model(typo), recognition)).toBe('');
  });
});
