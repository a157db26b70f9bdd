import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { CARD_FRAUD } from '../__testUtils__/documents';
import { readModel } from '../model/readModel';
import { STAGES } from '../model/stages';
import type { ModelSpec } from '../model/types';
import { validateMl } from '../model/validate';
import type { ModelDocument } from './ModelDocument';
import { modelEntity } from './modelEntity';
import { writeModel } from './writeModel';

const CHURN: ModelDocument = {
  name: 'churn',
  lifecycle: 'production',
  owner: 'retail-ds',
};

/** The model of the product page, as somebody would have filled it in. */
const CARD_FRAUD_FILLED_IN: ModelDocument = {
  name: 'card-fraud',
  title: 'Card fraud detection',
  description: 'Scores every card payment in real time.',
  annotations: { 'mlflow.org/model-name': 'card-fraud' },
  lifecycle: 'production',
  owner: 'group:default/payments-risk-ds',
  system: 'payments-risk',
  ml: CARD_FRAUD.spec!.ml as ModelSpec,
};

describe('writeModel', () => {
  it('writes the least that a model is', () => {
    expect(writeModel(CHURN)).toBe(
      [
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        'metadata:',
        '  name: churn',
        'spec:',
        '  type: ml-model',
        '  lifecycle: production',
        '  owner: retail-ds',
        '',
      ].join('\n'),
    );
  });

  it('writes all that a model may say', () => {
    expect(parse(writeModel(CARD_FRAUD_FILLED_IN))).toEqual(CARD_FRAUD);
  });

  it('writes keys and stages in the order in which they are read', () => {
    const yaml = writeModel({
      owner: 'retail-ds',
      ml: {
        stages: {
          retraining: {},
          serving: { dashboard: 'https://a.example', owner: 'core-it' },
          training: {},
        },
        tasks: ['ranking'],
      },
      lifecycle: 'production',
      name: 'churn',
    });
    expect(yaml).toBe(
      [
        writeModel(CHURN).trimEnd(),
        '  ml:',
        '    tasks:',
        '      - ranking',
        '    stages:',
        '      training: {}',
        '      serving:',
        '        owner: core-it',
        '        dashboard: https://a.example',
        '      retraining: {}',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is blank, but not a stage that the owner runs', () => {
    expect(
      modelEntity({
        ...CHURN,
        title: ' ',
        description: undefined,
        tags: ['', 'daily'],
        system: '',
        ml: {
          tasks: [],
          libraryName: '',
          businessObjective: { problem: ' ', kpi: { unit: '' } },
          stages: {
            training: { owner: '', tools: [] },
            serving: null,
            monitoring: undefined,
          },
          custom: { kept: '' },
        },
      }),
    ).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'churn', tags: ['daily'] },
      spec: {
        type: 'ml-model',
        lifecycle: 'production',
        owner: 'retail-ds',
        ml: { stages: { training: {}, serving: {} }, custom: { kept: '' } },
      },
    });
  });

  it('writes a type that a portal recognises instead', () => {
    expect(modelEntity({ ...CHURN, type: 'model' }).spec?.type).toBe('model');
  });
});

const SERVICE = `# The service around it.
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: {name: api}   # as somebody likes it
spec: {type: service, lifecycle: production, owner: 'retail-ds'}
`;

describe('writeModel into a file', () => {
  it.each([
    ['an empty file', '', writeModel(CHURN)],
    ['blank lines', '\n\n', writeModel(CHURN)],
    ['other documents', SERVICE, `${SERVICE}---\n${writeModel(CHURN)}`],
    [
      'a last line without its end',
      SERVICE.trimEnd(),
      `${SERVICE}---\n${writeModel(CHURN)}`,
    ],
    [
      'a comment alone',
      '# Components\n',
      `# Components\n---\n${writeModel(CHURN)}`,
    ],
  ])('puts the model behind %s', (_, file, expected) => {
    const written = writeModel(CHURN, file);
    expect(written).toBe(expected);
    expect(writeModel(CHURN, written)).toBe(written);
  });

  it('changes what is filled in, and keeps comments, other keys and other documents', () => {
    const file = [
      SERVICE,
      '---\n',
      [
        '# The model.',
        'apiVersion: backstage.io/v1alpha1',
        'kind: Component',
        'metadata:',
        '  name: churn # never renamed',
        '  annotations:',
        '    example.com/key: value',
        'spec:',
        '  type: ml-model',
        '  lifecycle: experimental # for now',
        '  owner: retail-ds',
        '  ml:',
        '    # Who runs what.',
        '    stages:',
        '      training: { notApplicable: Bought. }',
        '      serving: # on call',
        '        owner: core-it # until spring',
        '        agreement: https://wiki.example.com/sla',
        '      monitoring:',
        '        dashboard: https://grafana.example.com',
        '',
      ].join('\n'),
      `---\n${SERVICE.replace('api', 'ui')}`,
    ].join('');
    const written = writeModel(
      {
        ...CHURN,
        title: 'Churn',
        ml: {
          stages: {
            training: { tools: ['mlflow'] },
            serving: { owner: 'retail-ops' },
          },
        },
      },
      file,
    );
    expect(written).toBe(
      [
        SERVICE,
        '---\n',
        [
          '# The model.',
          'apiVersion: backstage.io/v1alpha1',
          'kind: Component',
          'metadata:',
          '  name: churn # never renamed',
          '  annotations:',
          '    example.com/key: value',
          '  title: Churn',
          'spec:',
          '  type: ml-model',
          '  lifecycle: production # for now',
          '  owner: retail-ds',
          '  ml:',
          '    # Who runs what.',
          '    stages:',
          '      training: { tools: [ mlflow ] }',
          '      serving:',
          '        # on call',
          '        owner: retail-ops # until spring',
          '      monitoring:',
          '        dashboard: https://grafana.example.com',
          '',
        ].join('\n'),
        `---\n${SERVICE.replace('api', 'ui')}`,
      ].join(''),
    );
  });

  it('finds the model by its namespace, whatever the case', () => {
    const retail = { ...CHURN, namespace: 'retail' };
    const file = `${writeModel(CHURN)}---\n${writeModel(retail)}`;
    const written = writeModel(
      { ...retail, name: 'Churn', title: 'Churn' },
      file,
    );
    const titles = parseAllDocuments(written).map(
      document => (document.toJS() as Entity).metadata.title,
    );
    expect(titles).toEqual([undefined, 'Churn']);
  });

  it.each([
    ['a: 1\nb: [\n', /^line 3: /],
    ['- a', /^document: must be a map of keys$/],
    ['['.repeat(1000), /^is nested too deeply/],
  ])('refuses a file that nobody can read: %j', (file, message) => {
    expect(() => writeModel(CHURN, file)).toThrow(message);
  });

  it('refuses to make something else a model', () => {
    expect(() => writeModel({ ...CHURN, name: 'api' }, SERVICE)).toThrow(
      'component:default/api is there already, as service',
    );
  });
});

const word = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter(s => /\S/.test(s));
const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const url = name.map(host => `https://${host}.example.com/a?b=c#d`);
const some = <T>(item: fc.Arbitrary<T>) =>
  fc.array(item, { minLength: 1, maxLength: 3 });
const partly = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });

const stage = fc.oneof(
  fc.record({ notApplicable: word }),
  partly({
    owner: name,
    tools: some(name),
    agreement: url,
    dashboard: url,
    cadence: fc.constantFrom('P1M', 'PT6H'),
  }),
);
const filledIn: fc.Arbitrary<ModelDocument> = fc.record(
  {
    name,
    namespace: name.filter(namespace => namespace !== 'default'),
    title: word,
    description: fc
      .string({ minLength: 1, maxLength: 400 })
      .filter(s => /\S/.test(s)),
    annotations: fc.dictionary(name, word, {
      minKeys: 1,
      noNullPrototype: true,
    }),
    tags: some(name),
    lifecycle: name,
    owner: name,
    system: name,
    ml: partly({
      tasks: some(word),
      servingMode: fc.constantFrom('batch' as const, 'edge' as const),
      datasets: some(word),
      limitations: some(word),
      businessObjective: fc.record({
        problem: word,
        kpi: fc.record({
          name: word,
          target: fc
            .double({ noNaN: true, noDefaultInfinity: true })
            .filter(n => !Object.is(n, -0)),
          asOf: fc.constant('2026-10-01'),
        }),
      }),
      stages: partly(
        Object.fromEntries(STAGES.map(s => [s, stage])) as Record<
          (typeof STAGES)[number],
          typeof stage
        >,
      ),
      custom: fc.dictionary(name, word, { noNullPrototype: true }),
    }),
  },
  { requiredKeys: ['name', 'lifecycle', 'owner'] },
) as fc.Arbitrary<ModelDocument>;

describe('whatever is filled in', () => {
  it('is read back from what is written, and is valid', () => {
    fc.assert(
      fc.property(filledIn, model => {
        const entity: Entity = parse(writeModel(model));
        const { type, lifecycle, owner, system, ml } = entity.spec!;
        expect({
          ...entity.metadata,
          lifecycle,
          owner,
          ...(system && { system }),
          ...(ml && { ml }),
        }).toEqual(model);
        expect(type).toBe('ml-model');
        expect(validateMl(entity, 'model')).toEqual([]);
        expect([...readModel(entity).stages.keys()]).toEqual(
          STAGES.filter(s => model.ml?.stages?.[s]),
        );
      }),
    );
  });

  it('changes no other document of a file, and nothing when written again', () => {
    fc.assert(
      fc.property(filledIn, filledIn, (first, second) => {
        const file = `${SERVICE}---\n${writeModel(first)}`;
        const other = { ...second, name: `${second.name}-2` };
        const written = writeModel(other, file);
        expect(written.startsWith(file)).toBe(true);
        expect(writeModel(first, written)).toBe(written);
        expect(writeModel(other, written)).toBe(written);
        const changed = writeModel({ ...first, lifecycle: 'retired' }, written);
        expect(changed.startsWith(SERVICE)).toBe(true);
        expect(changed.endsWith(writeModel(other))).toBe(true);
        expect(parseAllDocuments(changed)).toHaveLength(3);
      }),
    );
  });
});
