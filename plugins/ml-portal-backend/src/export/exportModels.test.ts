import {
  DEFAULT_SCORECARDS,
  type ModelRow,
  type ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Batch, exportModels } from './exportModels';
import { modelColumns } from './modelColumns';

const MODEL: ModelRow = {
  entityRef: 'component:default/fraud',
  title: 'Fraud, "cards"',
  description: null,
  tasks: [],
  featureStores: [],
  lifecycle: 'production',
  owner: { entityRef: 'group:default/cards', alive: true },
  lineOfBusiness: { entityRef: 'group:default/retail', title: '=Retail' },
  findings: ['membership-unknown', 'stage-must-apply'],
  score: 67,
  handoffs: 2,
  operatingModel: 'traditional',
  stages: [
    { stage: 'dataPreparation', status: 'owned', owner: 'group:default/data' },
    { stage: 'training', status: 'owned', owner: 'group:default/cards' },
    {
      stage: 'deployment',
      status: 'fenced',
      owner: 'group:default/core-it',
      fencedTo: 'outside',
    },
    { stage: 'serving', status: 'orphaned', owner: 'user:default/gone' },
    { stage: 'monitoring', status: 'unclaimed' },
    { stage: 'retraining', status: 'notApplicable', reason: 'Rules freeze' },
  ],
  scorecards: [
    {
      id: 'end-to-end-ownership',
      level: 'identified',
      nextLevel: 'accountable',
      passed: 1,
      counted: 2,
      percent: 50,
    },
  ],
  evaluatedAt: '2026-11-23T12:00:00.000Z',
  stale: false,
};

const BARE: ModelRow = {
  ...MODEL,
  entityRef: 'component:default/bare',
  title: 'Bare',
  lifecycle: null,
  owner: null,
  lineOfBusiness: null,
  findings: [],
  score: null,
  scorecards: [{ ...MODEL.scorecards[0], level: null }],
  stale: true,
};

const columns = modelColumns(DEFAULT_SCORECARDS);

async function collect(chunks: AsyncGenerator<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const chunk of chunks) {
    all.push(chunk);
  }
  return all;
}

/** What the columns say of a model, by name. */
function told(model: ModelRow, scorecards = DEFAULT_SCORECARDS) {
  return Object.fromEntries(
    modelColumns(scorecards).map(({ name, valueOf }) => [name, valueOf(model)]),
  );
}

describe('modelColumns', () => {
  it('tell all of a model', () => {
    expect(told(MODEL)).toEqual({
      entityRef: 'component:default/fraud',
      title: 'Fraud, "cards"',
      lifecycle: 'production',
      owner: 'group:default/cards',
      'owner.alive': true,
      lineOfBusiness: 'group:default/retail',
      'lineOfBusiness.title': '=Retail',
      score: 67,
      handoffs: 2,
      operatingModel: 'traditional',
      'level.end-to-end-ownership': 'identified',
      'dataPreparation.status': 'owned',
      'dataPreparation.owner': 'group:default/data',
      'dataPreparation.fencedTo': null,
      'training.status': 'owned',
      'training.owner': 'group:default/cards',
      'training.fencedTo': null,
      'deployment.status': 'fenced',
      'deployment.owner': 'group:default/core-it',
      'deployment.fencedTo': 'outside',
      'serving.status': 'orphaned',
      'serving.owner': 'user:default/gone',
      'serving.fencedTo': null,
      'monitoring.status': 'unclaimed',
      'monitoring.owner': null,
      'monitoring.fencedTo': null,
      'retraining.status': 'notApplicable',
      'retraining.owner': null,
      'retraining.fencedTo': null,
      findings: 'membership-unknown stage-must-apply',
      evaluatedAt: '2026-11-23T12:00:00.000Z',
      stale: false,
    });
  });

  it('leave out what there is not, and name the level below the first', () => {
    expect(told(BARE)).toMatchObject({
      lifecycle: null,
      owner: null,
      'owner.alive': null,
      lineOfBusiness: null,
      'lineOfBusiness.title': null,
      score: null,
      'level.end-to-end-ownership': 'none',
      findings: '',
      stale: true,
    });
  });

  it('hold every scorecard that models can have, in order', () => {
    const [ownership] = DEFAULT_SCORECARDS;
    const risky: ScorecardDefinition = {
      ...ownership,
      id: 'risk',
      filter: { 'entity.spec.ml.riskRating': 'high' },
    };
    const cells = told(MODEL, [risky, ...DEFAULT_SCORECARDS]);
    expect(
      Object.keys(cells).filter(name => name.startsWith('level.')),
    ).toEqual(['level.risk', 'level.end-to-end-ownership']);
    expect(cells['level.risk']).toBeNull();
  });
});

describe('exportModels', () => {
  const batches: Record<string, Batch> = {
    first: { models: [MODEL, BARE], nextCursor: 'second' },
    second: { models: [MODEL], nextCursor: 'third' },
    third: { models: [] },
  };

  it('writes the names of the columns, then a line for each model', async () => {
    const [text, ...more] = await collect(
      exportModels(columns, async () => ({ models: [MODEL] })),
    );
    expect(more).toEqual([]);
    expect(text.split('\r\n')).toEqual([
      `\uFEFF${columns.map(({ name }) => name).join(',')}`,
      expect.stringMatching(
        /^component:default\/fraud,"Fraud, ""cards""",production,group:default\/cards,true,group:default\/retail,'=Retail,67,/,
      ),
      '',
    ]);
  });

  it('has its head also where no model fits', async () => {
    const [text] = await collect(
      exportModels(columns, async () => ({ models: [] })),
    );
    expect(text).toMatch(/^\uFEFFentityRef,title,.*,stale\r\n$/);
  });

  it('reads a batch when the one before was taken, and no more', async () => {
    const asked: (string | undefined)[] = [];
    const chunks = exportModels(columns, async cursor => {
      asked.push(cursor);
      return batches[cursor ?? 'first'];
    });
    await chunks.next();
    expect(asked).toEqual([undefined]);
    await chunks.next();
    expect(asked).toEqual([undefined, 'second']);
    await chunks.return(undefined);
    expect((await chunks.next()).done).toBe(true);
    expect(asked).toEqual([undefined, 'second']);
  });

  it('writes every model of every batch once, under one head', async () => {
    const chunks = await collect(
      exportModels(columns, async cursor => batches[cursor ?? 'first']),
    );
    const lines = chunks.join('').trimEnd().split('\r\n');
    expect(lines.map(line => line.split(',')[0])).toEqual([
      '\uFEFFentityRef',
      'component:default/fraud',
      'component:default/bare',
      'component:default/fraud',
    ]);
  });

  it('fails where a batch cannot be read', async () => {
    const chunks = exportModels(columns, async cursor => {
      if (cursor) {
        throw new Error('The database is away');
      }
      return batches.first;
    });
    await chunks.next();
    await expect(chunks.next()).rejects.toThrow('The database is away');
  });
});
