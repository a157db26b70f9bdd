import { MlflowModelError } from '../errors';
import { parseRegisteredModel, parseRunEnd, parseVersionPage } from './replies';

describe('parseRegisteredModel', () => {
  it('reads what is documented, and lets other fields be', () => {
    expect(
      parseRegisteredModel({
        registered_model: {
          name: 'churn',
          creation_timestamp: 1,
          last_updated_timestamp: '1767225600000',
          latest_versions: [{}],
          tags: [{ key: 'team', value: 'risk' }, { key: 'empty' }],
          aliases: [
            { alias: 'champion', version: '3' },
            { alias: 'challenger', version: 4 },
          ],
        },
      }),
    ).toEqual({
      name: 'churn',
      isPrompt: false,
      created: 1,
      lastUpdated: 1_767_225_600_000,
      aliases: new Map([
        ['champion', '3'],
        ['challenger', '4'],
      ]),
    });
  });

  it('reads one of nothing but a name', () => {
    expect(parseRegisteredModel({ registered_model: { name: 'x' } })).toEqual({
      name: 'x',
      isPrompt: false,
      aliases: new Map(),
    });
  });

  it.each([
    ['true', true],
    ['True', true],
    ['false', false],
    [undefined, false],
  ])('tells a prompt by the tag %s', (value, isPrompt) => {
    const tags = [{ key: 'mlflow.prompt.is_prompt', value }];
    const reply = { registered_model: { name: 'x', tags } };
    expect(parseRegisteredModel(reply).isPrompt).toBe(isPrompt);
  });

  it.each<[string, unknown]>([
    ['its root', 'text'],
    ['registered_model', {}],
    ['registered_model.name', { registered_model: {} }],
    ['registered_model.name', { registered_model: { name: '\0' } }],
    ['registered_model.name', { registered_model: { name: '\ud800' } }],
    [
      'registered_model.last_updated_timestamp',
      { registered_model: { name: 'x', last_updated_timestamp: 'never' } },
    ],
    [
      'registered_model.last_updated_timestamp',
      { registered_model: { name: 'x', last_updated_timestamp: 1e15 } },
    ],
    [
      'registered_model.aliases.0.version',
      { registered_model: { name: 'x', aliases: [{ alias: 'a' }] } },
    ],
  ])('says where it is wrong: %s', (path, reply) => {
    expect(() => parseRegisteredModel(reply)).toThrow(MlflowModelError);
    expect(() => parseRegisteredModel(reply)).toThrow(
      `MLflow's registered model cannot be read at ${path}: `,
    );
  });
});

describe('parseVersionPage', () => {
  it.each([
    {},
    { model_versions: [] },
    { model_versions: null, next_page_token: '' },
  ])('reads an empty page: %j', reply => {
    expect(parseVersionPage(reply)).toEqual({ versions: [] });
  });

  it('reads versions', () => {
    expect(
      parseVersionPage({
        model_versions: [
          {
            name: 'churn',
            version: 2,
            creation_timestamp: '5',
            status: 'READY',
            run_id: 'r2',
          },
          { name: 'churn', version: '1', creation_timestamp: 0, run_id: '' },
        ],
        next_page_token: 'more',
      }),
    ).toEqual({
      versions: [
        {
          modelName: 'churn',
          version: '2',
          created: 5,
          status: 'READY',
          runId: 'r2',
        },
        { modelName: 'churn', version: '1' },
      ],
      nextPageToken: 'more',
    });
  });

  it.each<[string, unknown]>([
    ['its root', []],
    ['model_versions', { model_versions: {} }],
    [
      'model_versions.0.version',
      { model_versions: [{ name: 'x', version: 'v1' }] },
    ],
    [
      'model_versions.0.version',
      { model_versions: [{ name: 'x', version: -1 }] },
    ],
    [
      'model_versions.0.version',
      { model_versions: [{ name: 'x', version: 1.5 }] },
    ],
    [
      'model_versions.0.status',
      { model_versions: [{ name: 'x', version: '1', status: '<b>' }] },
    ],
    ['next_page_token', { next_page_token: 7 }],
  ])('says where it is wrong: %s', (path, reply) => {
    expect(() => parseVersionPage(reply)).toThrow(
      `MLflow's list of versions cannot be read at ${path}: `,
    );
  });
});

describe('parseRunEnd', () => {
  it.each([
    [7, 7],
    ['7', 7],
    [undefined, undefined],
    [null, undefined],
    [0, undefined],
  ])('reads %j', (end_time, end) => {
    expect(parseRunEnd({ run: { info: { end_time } } })).toBe(end);
  });

  it.each([undefined, {}, { run: {} }, { run: { info: { end_time: -1 } } }])(
    'refuses %j',
    reply => {
      expect(() => parseRunEnd(reply)).toThrow(MlflowModelError);
    },
  );
});
