import { entityWith, validateYaml } from '../__testUtils__/validateYaml';
import { formatProblems } from './problems';
import type { MlRole } from './recognition';
import { validateMl } from './validate';

describe('what validateMl says', () => {
  it.each<[string, MlRole, string, string, string | undefined]>([
    [
      'stages: { training: { onwer: ds } }',
      'model',
      'spec.ml.stages.training.onwer',
      'unknown key "onwer", did you mean "owner"?',
      'owner',
    ],
    [
      'stages: { trainning: {} }',
      'model',
      'spec.ml.stages.trainning',
      'unknown key "trainning", did you mean "training"?',
      'training',
    ],
    [
      'stages: { data_preparation: {} }',
      'model',
      'spec.ml.stages.data_preparation',
      'unknown key "data_preparation", did you mean "dataPreparation"?',
      'dataPreparation',
    ],
    [
      'stages: { Serving: {} }',
      'model',
      'spec.ml.stages.Serving',
      'unknown key "Serving", did you mean "serving"?',
      'serving',
    ],
    [
      'stage: {}',
      'model',
      'spec.ml.stage',
      'unknown key "stage", did you mean "stages"?',
      'stages',
    ],
    [
      'businessObjective: { kpi: { goal: 3 } }',
      'model',
      'spec.ml.businessObjective.kpi.goal',
      'unknown key "goal", known keys are "name", "unit", "baseline", "target", "current", "asOf"',
      undefined,
    ],
    [
      'featureViews: [{ name: a, tll: P1D }]',
      'featureStore',
      'spec.ml.featureViews.0.tll',
      'unknown key "tll", did you mean "ttl"?',
      'ttl',
    ],
    [
      'acces: self-serve',
      'tool',
      'spec.ml.acces',
      'unknown key "acces", did you mean "access"?',
      'access',
    ],
    [
      'stages: { training: { __proto__: {} } }',
      'model',
      'spec.ml.stages.training.__proto__',
      'unknown key "__proto__", known keys are "owner", "tools", "agreement", "dashboard", "cadence", "notApplicable"',
      undefined,
    ],
    [
      'constructor: 1',
      'model',
      'spec.ml.constructor',
      expect.stringContaining('unknown key "constructor"'),
      undefined,
    ],
    [
      'toString: 1',
      'tool',
      'spec.ml.toString',
      expect.stringContaining('unknown key "toString"'),
      undefined,
    ],
    [
      'hasOwnProperty: 1',
      'featureStore',
      'spec.ml.hasOwnProperty',
      expect.stringContaining('unknown key "hasOwnProperty"'),
      undefined,
    ],
  ])(
    'names the unknown key in %s of a %s',
    (yaml, role, path, message, suggestion) => {
      expect(validateYaml(yaml, role)).toEqual([
        { path, message, ...(suggestion && { suggestion }) },
      ]);
    },
  );

  it('lists the known keys where the unknown one is very long', () => {
    const [{ path, message, suggestion }] = validateMl(
      entityWith({ ['x'.repeat(1e5)]: 1 }),
      'model',
    );
    expect(path).toHaveLength('spec.ml.'.length + 80);
    expect(message).toContain('known keys are "tasks"');
    expect(message.length).toBeLessThan(500);
    expect(suggestion).toBeUndefined();
  });

  it.each([
    [
      'true',
      'stages: { serving: { notApplicable: true } }',
      'notApplicable',
      'must be a text, got true',
    ],
    [
      'an empty reason',
      'stages: { serving: { notApplicable: "" } }',
      'notApplicable',
      'must not be empty',
    ],
    [
      'a blank reason',
      'stages: { serving: { notApplicable: "  " } }',
      'notApplicable',
      'must not be blank',
    ],
    [
      'no reason',
      'stages: { serving: { notApplicable: } }',
      'notApplicable',
      'must be a text, got null',
    ],
    [
      'an owner beside',
      'stages: { serving: { notApplicable: bought, owner: it } }',
      '',
      '"notApplicable" excludes every other field',
    ],
    [
      'tools beside',
      'stages: { serving: { notApplicable: bought, tools: [] } }',
      '',
      '"notApplicable" excludes every other field',
    ],
  ])('refuses notApplicable with %s', (_, yaml, key, message) => {
    const path = ['spec.ml.stages.serving', key].filter(Boolean).join('.');
    expect(validateYaml(yaml)).toEqual([{ path, message }]);
  });

  it.each<[string, MlRole, string, string]>([
    ['[]', 'model', 'spec.ml', 'must be a map of keys, got a list'],
    ['7', 'tool', 'spec.ml', 'must be a map of keys, got 7'],
    [
      'yes please',
      'model',
      'spec.ml',
      'must be a map of keys, got "yes please"',
    ],
    [
      'stages: [training]',
      'model',
      'spec.ml.stages',
      'must be a map of keys, got a list',
    ],
    [
      'stages: { training: ds }',
      'model',
      'spec.ml.stages.training',
      'must be a map of keys, got "ds"',
    ],
    [
      'stages: { training: { owner: } }',
      'model',
      'spec.ml.stages.training.owner',
      'must be a text, got null',
    ],
    [
      'stages: { training: { owner: [ds] } }',
      'model',
      'spec.ml.stages.training.owner',
      'must be a text, got a list',
    ],
    [
      'stages: { training: { tools: mlflow } }',
      'model',
      'spec.ml.stages.training.tools',
      'must be a list, got "mlflow"',
    ],
    [
      'stages: { training: { tools: [{ a: b }] } }',
      'model',
      'spec.ml.stages.training.tools.0',
      'must be a text, got a map of keys',
    ],
    [
      'businessObjective: { kpi: { target: "6" } }',
      'model',
      'spec.ml.businessObjective.kpi.target',
      'must be a number, got "6"',
    ],
    [
      'custom: text',
      'model',
      'spec.ml.custom',
      'must be a map of keys, got "text"',
    ],
    [
      'featureViews: [{ online: no }]',
      'featureStore',
      'spec.ml.featureViews.0',
      'must have "name"',
    ],
    [
      'featureViews: [{ name: a, online: 1 }]',
      'featureStore',
      'spec.ml.featureViews.0.online',
      'must be true or false, got 1',
    ],
    [
      'servingMode: realtime',
      'model',
      'spec.ml.servingMode',
      'must be one of "real-time", "serverless", "asynchronous", "batch", "streaming", "edge", got "realtime", did you mean "real-time"?',
    ],
    [
      'servingMode: 5',
      'model',
      'spec.ml.servingMode',
      'must be one of "real-time", "serverless", "asynchronous", "batch", "streaming", "edge", got 5',
    ],
    [
      'stagesServed: [training, training]',
      'tool',
      'spec.ml.stagesServed',
      'must not name the same thing twice',
    ],
    [
      'stagesServed: [learning]',
      'tool',
      'spec.ml.stagesServed.0',
      expect.stringMatching(/^must be one of .*, got "learning"/),
    ],
    [
      'businessObjective: { annualValue: { amount: -1, currency: EUR } }',
      'model',
      'spec.ml.businessObjective.annualValue.amount',
      'must be at least 0, got -1',
    ],
    [
      'businessObjective: { annualValue: { amount: 1e16, currency: EUR } }',
      'model',
      'spec.ml.businessObjective.annualValue.amount',
      'must be at most 1000000000000000, got 10000000000000000',
    ],
    [
      'businessObjective: { annualValue: { amount: 1, currency: euro } }',
      'model',
      'spec.ml.businessObjective.annualValue.currency',
      'must be a currency code such as EUR, got "euro"',
    ],
    [
      'businessObjective: { annualValue: { amount: 1 } }',
      'model',
      'spec.ml.businessObjective.annualValue',
      'must have "currency"',
    ],
    [
      'businessObjective: { kpi: { asOf: 2026-13-01 } }',
      'model',
      'spec.ml.businessObjective.kpi.asOf',
      'must be a day such as 2026-10-01, got "2026-13-01"',
    ],
    [
      'featureViews: [{ name: a, ttl: 1d }]',
      'featureStore',
      'spec.ml.featureViews.0.ttl',
      'must be an ISO 8601 duration such as P1D or PT6H, got "1d"',
    ],
  ])('refuses %s of a %s', (yaml, role, path, message) => {
    expect(validateYaml(yaml, role)).toContainEqual(
      expect.objectContaining({ path, message }),
    );
  });

  it('shows a value in few words', () => {
    const [{ message }] = validateMl(
      entityWith({ servingMode: 'y'.repeat(10_000) }),
      'model',
    );
    expect(message.length).toBeLessThan(250);
  });
});

describe('formatProblems', () => {
  it('says problems in one line', () => {
    expect(
      formatProblems(validateYaml('stages: { a: {}, serving: 5 }')),
    ).toMatch(
      /^spec\.ml\.stages\.a: unknown key "a".*; spec\.ml\.stages\.serving: must/,
    );
  });
});
