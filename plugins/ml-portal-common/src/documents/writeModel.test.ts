import type { Entity } from '@backstage/catalog-model';
import { parse, parseAllDocuments } from 'yaml';
import { CARD_FRAUD } from '../__testUtils__/documents';
import type { ModelSpec } from '../model/types';
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
