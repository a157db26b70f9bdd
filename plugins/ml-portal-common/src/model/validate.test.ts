import type { JsonValue } from '@backstage/types';
import {
  CARD_FRAUD,
  CUSTOMER_360,
  KUBEFLOW_PIPELINES,
} from '../__testUtils__/documents';
import { entityWith, validateYaml } from '../__testUtils__/validateYaml';
import type { MlRole } from './recognition';
import { validateMl } from './validate';

function nested(depth: number): JsonValue {
  return JSON.parse('['.repeat(depth) + ']'.repeat(depth));
}

describe('validateMl', () => {
  it('accepts the documents of the product page', () => {
    expect(validateMl(CARD_FRAUD, 'model')).toEqual([]);
    expect(validateMl(CUSTOMER_360, 'featureStore')).toEqual([]);
    expect(validateMl(KUBEFLOW_PIPELINES, 'tool')).toEqual([]);
  });

  it('accepts an entity without spec.ml, and without spec', () => {
    const bare = entityWith(undefined);
    expect(validateMl(bare, 'model')).toEqual([]);
    delete bare.spec;
    expect(validateMl(bare, 'model')).toEqual([]);
  });

  it.each([
    ['nothing in spec.ml', '{}'],
    ['no stages', 'stages:'],
    ['nothing after the colon of a stage', 'stages: { training: }'],
    ['an empty stage', 'stages: { training: {} }'],
    ['shorthand references', 'stages: { training: { owner: ds, tools: [a] } }'],
    ['a namespace', 'stages: { training: { owner: emea/ds } }'],
    ['another kind', 'stages: { training: { owner: component:default/x } }'],
    ['upper case', 'stages: { training: { owner: Group:Default/DS } }'],
    ['names with dots', 'stages: { training: { owner: user:jane.doe_2 } }'],
    ['free-form data', 'custom: { a: { b: [1, null, { c: d }] } }'],
    ['a cadence', 'stages: { retraining: { cadence: P1M } }'],
    ['http', 'stages: { serving: { dashboard: "HTTP://a:80/?b=c#d" } }'],
    [
      'a reason of several lines',
      'stages: { serving: { notApplicable: "bought.\\nSee the contract." } }',
    ],
  ])('accepts %s', (_, yaml) => {
    expect(validateYaml(yaml)).toEqual([]);
  });

  it.each([
    // eslint-disable-next-line no-script-url
    'javascript:alert(1)',
    'ftp://example.com',
    'https://',
    'https:///path',
    '//example.com',
    'example.com',
    'https://example.com/a b',
    ' https://example.com',
    'data:text/html,x',
  ])('refuses the URL %j', url => {
    const ml = { stages: { training: { agreement: url } } };
    expect(validateMl(entityWith(ml), 'model')).toEqual([
      {
        path: 'spec.ml.stages.training.agreement',
        message: `must be an http(s) URL, got ${JSON.stringify(url)}`,
      },
    ]);
  });

  it.each([
    '',
    ' ',
    'a b',
    'a:',
    'a/',
    ':b',
    'a/b/c',
    'a:b:c',
    'é',
    '-a',
    'a\n',
  ])('refuses the reference %j', ref => {
    const ml = { stages: { training: { owner: ref } } };
    expect(validateMl(entityWith(ml), 'model')).toHaveLength(1);
  });

  it.each<[string, MlRole, (text: string) => unknown, number]>([
    [
      'a reason',
      'model',
      text => ({ stages: { serving: { notApplicable: text } } }),
      1000,
    ],
    [
      'a problem',
      'model',
      text => ({ businessObjective: { problem: text } }),
      2000,
    ],
    ['a library', 'model', text => ({ libraryName: text }), 200],
    ['a task', 'model', text => ({ tasks: [text] }), 100],
    [
      'an owner',
      'model',
      text => ({ stages: { serving: { owner: text } } }),
      200,
    ],
    [
      'a view’s description',
      'featureStore',
      text => ({ featureViews: [{ name: 'a', description: text }] }),
      2000,
    ],
    ['a technology', 'featureStore', text => ({ technology: text }), 200],
  ])('bounds the length of %s', (_, role, make, max) => {
    expect(validateMl(entityWith(make('x'.repeat(max))), role)).toEqual([]);
    expect(validateMl(entityWith(make('x'.repeat(max + 1))), role)).toEqual([
      expect.objectContaining({
        message: `must be at most ${max} characters long, got ${max + 1}`,
      }),
    ]);
  });

  it('tells all that is wrong, up to a bound', () => {
    const wrong = validateYaml(
      'stages: { a: {}, serving: 5 }\ntasks: 1\nzzzzzzzz: 2',
    );
    expect(wrong.map(({ path }) => path).sort()).toEqual([
      'spec.ml.stages.a',
      'spec.ml.stages.serving',
      'spec.ml.tasks',
      'spec.ml.zzzzzzzz',
    ]);
    const many = { tasks: Array(200).fill(7) };
    expect(validateMl(entityWith(many), 'model')).toHaveLength(50);
  });

  it('tells the first error of a huge document', () => {
    const huge = { stagesServed: Array(200_000).fill(7) };
    expect(validateMl(entityWith(huge), 'tool')).toEqual([
      {
        path: 'spec.ml.stagesServed',
        message: 'must have at most 6 items, got 200000',
      },
    ]);
  });

  it('bears deep nesting, anywhere', () => {
    const deep = nested(100_000);
    expect(validateMl(entityWith({ custom: { deep } }), 'model')).toEqual([]);
    expect(validateMl(entityWith(deep), 'model')).toHaveLength(1);
    expect(validateMl(entityWith({ tasks: deep }), 'model')).toHaveLength(1);
    const twice = { stagesServed: [nested(30_000), nested(30_000)] };
    expect(validateMl(entityWith(twice), 'tool')).toHaveLength(2);
  });

  it('bears huge texts that nearly match', () => {
    const a = 'a'.repeat(1_000_000);
    for (const text of [
      `http://${a} `,
      `${a}!`,
      `${a}:${a}/${a}!`,
      ' '.repeat(1e6),
    ]) {
      const stage = { owner: text, dashboard: text, cadence: text };
      expect(
        validateMl(entityWith({ stages: { training: stage } }), 'model'),
      ).toHaveLength(3);
    }
  });
});
