import type { Entity } from '@backstage/catalog-model';
import type { JsonValue } from '@backstage/types';
import { DEFAULT_SCORECARDS } from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  featureStore,
  group,
  model,
  stages,
  tool,
  user,
} from '../__testUtils__/company';
import { evaluateAll, READ_AT } from '../__testUtils__/results';
import type { ResultDocument } from './ResultDocument';

const ORGANIZATION = [
  group('lending', 'line-of-business'),
  group('loans', 'team', 'lending'),
  group('core-it', 'department'),
  user('lin', 'loans'),
  user('ivo', 'core-it'),
];

function recordOf(entity: Entity, readAt?: number) {
  const { records } = evaluateAll([...ORGANIZATION, entity], readAt);
  expect(records).toHaveLength(1);
  return records[0];
}

function documentOf(entity: Entity): ResultDocument {
  return JSON.parse(recordOf(entity).entity.document);
}

const FRAUD = () =>
  model('fraud', 'loans', {
    featureStores: ['customers', 'customers'],
    stages: {
      ...stages({
        training: { tools: ['mlflow', 'component:default/mlflow', 'ray'] },
        serving: { owner: 'core-it', tools: ['mlflow'], cadence: 'PT1H' },
      }),
      retraining: { notApplicable: 'Never drifts' },
    },
  });

describe('toRecord', () => {
  it('puts into columns what lists filter and sort by', () => {
    const { entity } = recordOf(FRAUD());
    expect(entity).toMatchObject({
      entity_ref: 'component:default/fraud',
      role: 'model',
      title: 'fraud',
      sort_title: 'fraud',
      owner_ref: 'group:default/loans',
      line_of_business: 'group:default/lending',
      lifecycle: 'production',
      score: 80,
      handoffs: 2,
      read_at: READ_AT,
    });
  });

  it('makes a row of each stage, use and level', () => {
    const entity_ref = 'component:default/fraud';
    const record = recordOf(FRAUD());
    expect(record.stages.map(({ position }) => position)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
    expect(record.stages[3]).toEqual({
      entity_ref,
      stage: 'serving',
      position: 3,
      status: 'fenced',
      owner_ref: 'group:default/core-it',
      owner_line: null,
      fenced_to: 'outside',
      cadence: 'PT1H',
    });
    expect(record.stages[5]).toMatchObject({
      status: 'notApplicable',
      owner_ref: null,
      cadence: null,
    });
    const uses = record.uses.map(({ target_ref, stage }) => [
      target_ref,
      stage,
    ]);
    expect(uses).toEqual([
      ['component:default/mlflow', 'training'],
      ['component:default/ray', 'training'],
      ['component:default/mlflow', 'serving'],
      ['resource:default/customers', ''],
    ]);
    expect(record.levels).toEqual([
      {
        entity_ref,
        scorecard: 'end-to-end-ownership',
        level: expect.any(String),
      },
    ]);
  });

  it('makes a row of each check that does not pass', () => {
    const failing = recordOf(FRAUD()).checkResults.map(
      ({ check_id, result }) => [check_id, result],
    );
    expect(failing).toContainEqual(['no-fences', 'failed']);
    expect(failing.map(([check]) => check)).not.toContain('owner-alive');
  });

  describe('of a business objective', () => {
    const kpi = { name: 'losses', unit: 'bps', baseline: 9.2, target: 6 };
    const objectivesOf = (businessObjective: JsonValue) =>
      recordOf(model('fraud', 'loans', { businessObjective })).objectives;
    const NOTHING = {
      entity_ref: 'component:default/fraud',
      kpi: null,
      unit: null,
      baseline: null,
      target: null,
      current: null,
      as_of: null,
      annual_value: null,
      currency: null,
    };

    it.each([
      [
        'all that is declared',
        {
          problem: 'Fraud',
          kpi: { ...kpi, current: 6.4, asOf: '2026-10-01' },
          annualValue: { amount: 4_200_000, currency: 'EUR' },
        },
        {
          kpi: 'losses',
          unit: 'bps',
          baseline: 9.2,
          target: 6,
          current: 6.4,
          as_of: '2026-10-01',
          annual_value: 4_200_000,
          currency: 'EUR',
        },
      ],
      [
        'a KPI that nobody measured yet',
        { problem: 'Fraud', kpi },
        { kpi: 'losses', unit: 'bps', baseline: 9.2, target: 6 },
      ],
      ['a problem alone', { problem: 'Fraud' }, {}],
    ])('keeps %s', (_, objective, columns) => {
      expect(objectivesOf(objective)).toEqual([{ ...NOTHING, ...columns }]);
    });

    it.each([
      ['of the wrong shape', { annualValue: { amount: 'a lot' } }],
      ['that is none', 'more money'],
    ])('takes one %s as not written', (_, objective) => {
      expect(objectivesOf(objective)).toEqual([]);
    });

    it('has no row without one, nor for what is no model', () => {
      expect(recordOf(FRAUD()).objectives).toEqual([]);
      const businessObjective = { problem: 'Fraud' };
      const entity = tool('mlflow', 'core-it', { businessObjective });
      expect(recordOf(entity).objectives).toEqual([]);
    });
  });

  it('has another hash for another result only', () => {
    const { hash } = recordOf(FRAUD()).entity;
    expect(recordOf(FRAUD(), READ_AT + 1).entity.hash).toBe(hash);
    const changes: ((entity: Entity) => void)[] = [
      entity => {
        entity.metadata.title = 'Fraud';
      },
      entity => {
        entity.metadata.description = 'Finds fraud';
      },
      entity => {
        entity.spec!.lifecycle = 'experimental';
      },
      entity => {
        entity.spec!.owner = 'core-it';
      },
      entity => {
        entity.spec!.ml = { stages: stages() as JsonValue };
      },
      entity => {
        Object.assign(entity.spec!.ml!, { featureStores: ['payments'] });
      },
      entity => {
        Object.assign(entity.spec!.ml!, {
          businessObjective: { kpi: { name: 'losses' } },
        });
      },
    ];
    const hashes = changes.map(change => {
      const entity = FRAUD();
      change(entity);
      return recordOf(entity).entity.hash;
    });
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1);
  });

  it('leaves NUL out, which PostgreSQL refuses', () => {
    const entity = FRAUD();
    entity.metadata.title = 'Fr\0aud';
    entity.metadata.description = 'a\0b';
    const { document, ...columns } = recordOf(entity).entity;
    expect(columns).toMatchObject({ title: 'Fraud', sort_title: 'fraud' });
    expect(document).not.toContain('\0');
  });

  it('leaves out of the document what PostgreSQL takes for no text', () => {
    const entity = tool('mlflow', 'core-it');
    entity.metadata.description = 'a\0\ud800\udc00b\udc00\n\\u0000 \\ud800';
    const { document } = recordOf(entity).entity;
    expect(document).not.toMatch(/[^\\]\\u0000/);
    expect(JSON.parse(document).description).toBe(
      'a\ud800\udc00b\n\\u0000 \\ud800',
    );
  });

  it('keeps what the API says of a model beside its ownership', () => {
    const entity = model('fraud', 'loans', {
      tasks: ['tabular-classification', 7],
      featureStores: ['customers', 'customers'],
    });
    entity.metadata.description = 'Finds fraud';
    expect(documentOf(entity)).toMatchObject({
      description: 'Finds fraud',
      model: {
        tasks: ['tabular-classification'],
        featureStores: ['resource:default/customers'],
      },
    });
  });

  it('keeps what the API says of a tool, with complete references', () => {
    const entity = tool('mlflow', 'loans', {
      access: 'request',
      alternatives: ['ray'],
      custom: { cost: 7 },
    });
    const document = documentOf(entity);
    expect(document.tool).toEqual({
      access: 'request',
      alternatives: ['component:default/ray'],
    });
    expect(document.model).toBeUndefined();
    expect(recordOf(entity)).toMatchObject({ stages: [], uses: [] });
    expect(document.scorecards.map(({ id }) => id)).toEqual(
      DEFAULT_SCORECARDS.map(({ id }) => id).filter(id => /tool/.test(id)),
    );
  });

  it('completes the owners of views', () => {
    const store = featureStore('customers', 'loans');
    store.spec!.ml = {
      featureViews: [{ name: 'a', owner: 'loans' }, { name: 'b' }],
    };
    expect(documentOf(store).featureStore).toEqual({
      featureViews: [
        { name: 'a', owner: 'group:default/loans' },
        { name: 'b' },
      ],
    });
  });

  it('takes as not written what was never validated', () => {
    const store = featureStore('customers', 'loans');
    store.spec!.ml = {
      technology: 'feast',
      featureViews: null,
      entityRef: 'component:default/another',
      onlineStore: ['redis'],
    };
    expect(documentOf(store).featureStore).toEqual({ technology: 'feast' });

    const odd = tool('odd', 'loans', {
      access: 'whenever',
      origin: 'built',
      title: 'Another',
      alternatives: 'ray',
      stagesServed: ['training', 'cooking'],
    });
    expect(documentOf(odd).tool).toEqual({ origin: 'built', alternatives: [] });

    for (const ml of [null, 'text', [], 7] as JsonValue[]) {
      const entity = featureStore('customers', 'loans');
      entity.spec!.ml = ml;
      expect(documentOf(entity).featureStore).toEqual({});
    }
  });
});
