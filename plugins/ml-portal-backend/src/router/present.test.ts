import type { Entity } from '@backstage/catalog-model';
import type {
  ToolAdoption,
  ToolStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  featureStore,
  group,
  model,
  stages,
  tool,
  user,
} from '../__testUtils__/company';
import { evaluateAll, READ_AT } from '../__testUtils__/results';
import type { EntityRow } from '../database/tables';
import { EVERYTHING, type Visibility } from '../visibility/Visibility';
import {
  type PresentationContext,
  presentFeatureStore,
  presentFeatureStoreRow,
  presentFence,
  presentModel,
  presentModelRow,
  presentRejected,
  presentTool,
  presentToolRow,
} from './present';

function titled(title: string, entity: Entity): Entity {
  entity.metadata.title = title;
  return entity;
}

const RETAIL = 'group:default/retail';
const LENDING = 'group:default/lending';
const FRAUD = 'component:default/fraud';
const ORGANIZATION = [
  titled('Retail Banking', group('retail', 'line-of-business')),
  titled('Lending Desk', group('lending', 'line-of-business')),
  group('cards', 'team', 'retail'),
  group('loans', 'team', 'lending'),
  group('core-it', 'department'),
  user('ada', 'cards'),
  user('lin', 'loans'),
  user('ivo', 'core-it'),
];
const LINES = [
  { entityRef: LENDING, title: 'Lending Desk', above: [] },
  { entityRef: RETAIL, title: 'Retail Banking', above: [] },
];

function rowOf(entity: Entity): EntityRow {
  return evaluateAll([...ORGANIZATION, entity]).records[0].entity;
}

function contextFor(
  visibility: Visibility = EVERYTHING,
  freshness: PresentationContext['freshness'] = { stale: false },
): PresentationContext {
  return { visibility, lines: LINES, freshness };
}

const seeing = (...refs: string[]): Visibility => ({
  all: false,
  refs: new Set(refs),
});

const fraud = () =>
  rowOf(
    model('fraud', 'cards', {
      stages: stages({
        deployment: { owner: 'core-it' },
        serving: {
          owner: 'loans',
          tools: ['mlflow'],
          agreement: 'https://example.com',
        },
      }),
    }),
  );

describe('presentModel', () => {
  it('tells all to those who may see all', () => {
    const shown = presentModel(fraud(), contextFor());
    expect(shown).toMatchObject({
      entityRef: FRAUD,
      title: 'fraud',
      lifecycle: 'production',
      owner: { entityRef: 'group:default/cards', alive: true },
      lineOfBusiness: { entityRef: RETAIL, title: 'Retail Banking' },
      score: 67,
      evaluatedAt: new Date(READ_AT).toISOString(),
      stale: false,
    });
    expect(shown.stages[3]).toMatchObject({
      status: 'fenced',
      lineOfBusiness: LENDING,
      fencedTo: 'line-of-business',
    });
    expect(JSON.stringify(shown.scorecards)).toContain('Retail Banking');
  });

  it('leaves out what was derived from groups that may not be seen', () => {
    const shown = presentModel(fraud(), contextFor(seeing(FRAUD)));
    expect(shown.lineOfBusiness).toBeNull();
    expect(shown.stages.map(stage => stage.lineOfBusiness)).toEqual(
      Array(6).fill(null),
    );
    // What the model's document says itself is not hidden.
    expect(shown.stages[3].owner).toBe('group:default/loans');
    expect(JSON.stringify(shown)).not.toMatch(/retail|lending/i);
  });

  it('leaves out only those', () => {
    const visibility = seeing(FRAUD, LENDING);
    const shown = presentModel(fraud(), contextFor(visibility));
    expect(shown.lineOfBusiness).toBeNull();
    expect(shown.stages[0].lineOfBusiness).toBeNull();
    expect(shown.stages[3].lineOfBusiness).toBe(LENDING);
  });

  it('tells a line of business that is gone by its reference', () => {
    const context = { ...contextFor(), lines: [] };
    expect(presentModel(fraud(), context).lineOfBusiness).toEqual({
      entityRef: RETAIL,
      title: RETAIL,
    });
  });

  it('tells when the catalog was last read', () => {
    const at = (completedAt: number) =>
      presentModel(
        fraud(),
        contextFor(EVERYTHING, { completedAt, stale: true }),
      );
    expect(at(READ_AT + 1000)).toMatchObject({
      evaluatedAt: new Date(READ_AT + 1000).toISOString(),
      stale: true,
    });
    expect(at(READ_AT - 1000).evaluatedAt).toBe(
      new Date(READ_AT).toISOString(),
    );
  });

  it('shows a model without an owner, a line or a score', () => {
    const entity = model('bare', 'gone', {
      stages: { training: { notApplicable: 'Bought' } },
    });
    entity.spec!.lifecycle = 'experimental';
    const shown = presentModel(rowOf(entity), contextFor());
    expect(shown).toMatchObject({
      owner: { entityRef: 'group:default/gone', alive: false },
      lineOfBusiness: null,
      score: 0,
    });
  });
});

describe('presentModelRow', () => {
  it('is the model but for the checks', () => {
    const { scorecards, ...row } = presentModelRow(fraud(), contextFor());
    const whole = presentModel(fraud(), contextFor());
    expect({ ...whole, scorecards: [] }).toEqual({ ...row, scorecards: [] });
    expect(scorecards).toEqual(
      whole.scorecards.map(({ checks, ...summary }) => summary),
    );
  });
});

describe('presentFence', () => {
  const fence = (visibility?: Visibility) =>
    presentFence({ ...fraud(), stage: 'serving' }, contextFor(visibility));

  it('tells where the stage leads', () => {
    expect(fence()).toEqual({
      entityRef: FRAUD,
      title: 'fraud',
      lifecycle: 'production',
      lineOfBusiness: { entityRef: RETAIL, title: 'Retail Banking' },
      stage: 'serving',
      owner: 'group:default/loans',
      ownerLineOfBusiness: LENDING,
      fencedTo: 'line-of-business',
      tools: ['component:default/mlflow'],
      agreement: 'https://example.com',
    });
  });

  it('leaves out the lines of business that may not be seen', () => {
    expect(fence(seeing(FRAUD))).toMatchObject({
      lineOfBusiness: null,
      ownerLineOfBusiness: null,
    });
  });
});

describe('shared assets', () => {
  const MLFLOW = 'component:default/mlflow';
  const uses = [
    { target: MLFLOW, line: LENDING, models: 2 },
    { target: MLFLOW, line: RETAIL, models: 5 },
    { target: MLFLOW, line: null, models: 1 },
    { target: 'component:default/another', line: RETAIL, models: 9 },
  ];
  const mlflow = () =>
    rowOf(
      tool('mlflow', 'loans', { access: 'request', adoption: 'mandatory' }),
    );
  const standings = {
    of: (entityRef: string, adoption: ToolAdoption | null): ToolStanding => ({
      evaluation: entityRef === MLFLOW ? { answers: 3, overall: 2 } : null,
      concerns: adoption === 'mandatory' ? ['mandatory-and-poor'] : [],
    }),
  };

  it('are told with who uses them, the most first', () => {
    const shown = presentTool(mlflow(), uses, standings, contextFor());
    expect(shown).toMatchObject({
      entityRef: MLFLOW,
      access: 'request',
      description: null,
      evaluation: { answers: 3, overall: 2 },
      concerns: ['mandatory-and-poor'],
      models: 8,
      usedBy: [
        {
          lineOfBusiness: { entityRef: RETAIL, title: 'Retail Banking' },
          models: 5,
        },
        { lineOfBusiness: { entityRef: LENDING }, models: 2 },
        { lineOfBusiness: null, models: 1 },
      ],
    });
    expect(shown.scorecards[0].checks).not.toEqual([]);
  });

  it('count lines that may not be seen together with none', () => {
    const context = contextFor(seeing(MLFLOW, LENDING));
    const { models, usedBy } = presentToolRow(
      mlflow(),
      uses,
      standings,
      context,
    );
    expect(models).toBe(8);
    expect(usedBy).toEqual([
      { lineOfBusiness: null, models: 6, nested: false },
      {
        lineOfBusiness: { entityRef: LENDING, title: 'Lending Desk' },
        models: 2,
        nested: false,
      },
    ]);
  });

  it('are told without their checks in a list', () => {
    const { scorecards } = presentToolRow(
      mlflow(),
      [],
      standings,
      contextFor(),
    );
    expect(scorecards).toHaveLength(1);
    expect(scorecards[0]).not.toHaveProperty('checks');
  });

  it('tell of the views of a store how many there are, and each one', () => {
    const store = featureStore('customers', 'loans');
    const featureViews = [
      { name: 'a', features: ['x', 'y'], ttl: 'P1D' },
      { name: 'b', features: ['x'] },
      { name: 'c' },
    ];
    store.spec!.ml = { featureViews };
    const row = presentFeatureStoreRow(rowOf(store), [], contextFor());
    expect(row).toMatchObject({
      featureViewCount: 3,
      featureCount: 3,
      viewsWithTtl: 1,
      models: 0,
      usedBy: [],
    });
    expect(row).not.toHaveProperty('featureViews');

    const whole = presentFeatureStore(rowOf(store), [], contextFor());
    expect(whole.featureViews).toEqual(featureViews);

    const bare = featureStore('bare', 'loans');
    delete bare.spec!.ml;
    expect(presentFeatureStore(rowOf(bare), [], contextFor())).toMatchObject({
      featureViewCount: 0,
      featureViews: [],
    });
  });
});

describe('presentRejected', () => {
  it('tells what was refused, why, and since when', () => {
    expect(
      presentRejected({
        entity_ref: FRAUD,
        location: null,
        errors: '["is wrong"]',
        // PostgreSQL returns a bigint as text.
        since: String(READ_AT) as unknown as number,
        last_seen: READ_AT,
      }),
    ).toEqual({
      entityRef: FRAUD,
      location: null,
      errors: ['is wrong'],
      since: new Date(READ_AT).toISOString(),
    });
  });
});
