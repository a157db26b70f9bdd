import { InputError } from '@backstage/errors';
import {
  CHECK_RESULTS,
  FENCE_TARGETS,
  MODEL_SORTS,
  type ModelFilter,
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { group, model, user } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { modelMatches, stageMatches } from '../__testUtils__/naive';
import { walk } from '../__testUtils__/pages';
import { mixedUp, randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import { EVERYTHING, NOTHING, type Visibility } from '../visibility/Visibility';
import { encodeCursor } from './cursor';
import { ModelQueries, type PageRequest } from './ModelQueries';

jest.setTimeout(60_000);

const FILTERS: ModelFilter[] = [
  {},
  ...['retail', 'cards', 'credit', 'mortgages', 'absent'].map(name => ({
    lineOfBusiness: `group:default/${name}`,
  })),
  { lineOfBusiness: 'none' },
  { owner: 'group:default/cards-a' },
  { owner: 'user:default/wanderer' },
  { owner: ['group:default/cards-a', 'user:default/wanderer'] },
  { lifecycle: ['production'] },
  { lifecycle: ['experimental', 'deprecated'] },
  { lifecycle: ['absent'] },
  ...['none', 'identified', 'accountable', 'end-to-end', 'absent'].map(
    level => ({ level }),
  ),
  { level: 'identified', scorecard: 'end-to-end-ownership' },
  { level: 'none', scorecard: 'feature-store-readiness' },
  ...CHECK_RESULTS.map(result => ({ check: 'no-fences', result })),
  ...['in-line-of-business', 'business-objective', 'tools-declared'].map(
    check => ({ check }),
  ),
  { check: 'tools-declared', result: 'passed' as const, level: 'accountable' },
  {
    scorecard: 'end-to-end-ownership',
    check: 'monitoring-dashboard',
    status: 'fenced' as const,
  },
  { scorecard: 'feature-store-readiness', check: 'owner-alive' },
  {
    scorecard: 'feature-store-readiness',
    check: 'owner-alive',
    result: 'passed' as const,
  },
  ...STAGE_STATUSES.map(status => ({ status })),
  ...STAGES.map(stage => ({ stage, status: 'fenced' as const })),
  ...FENCE_TARGETS.map(fencedTo => ({ fencedTo })),
  { fencedTo: 'group:default/core-it' },
  { fencedTo: ['group:default/core-it', 'platform'] },
  { fencedTo: 'platform', stage: 'serving' },
  { fencedTo: 'platform', status: 'owned' },
  { tool: 'component:default/mlflow' },
  { tool: 'component:default/feast', stage: 'training' },
  { tool: 'component:default/feast', stage: 'training', status: 'fenced' },
  { featureStore: 'resource:default/customers' },
  { featureStore: 'component:default/mlflow' },
  { tool: 'resource:default/customers' },
  {
    featureStore: 'resource:default/customers',
    tool: 'component:default/mlflow',
  },
  ...OPERATING_MODELS.map(operatingModel => ({ operatingModel })),
  ...['FRAUD', 'äqu', '%', '_', '100 %', "'", 'model-1', '\\', '/'].map(q => ({
    q,
  })),
  {
    lineOfBusiness: 'group:default/retail',
    lifecycle: ['production'],
    status: 'fenced',
    q: 'a',
  },
];

/** Those of the random company, and one more. */
const MODELS = 61;

describe.each(DATABASES)('ModelQueries on %s', id => {
  let knex: Knex;
  let queries: ModelQueries;
  let company: Awaited<ReturnType<typeof seed>>;
  beforeAll(async () => {
    knex = await migratedDatabase(id);
    queries = new ModelQueries(knex);
    company = await seed(knex, [...randomCompany(7), mixedUp()]);
  });

  const scope = (visibility: Visibility = EVERYTHING) => ({
    visibility,
    lines: company.lines,
  });
  const modelsWhere = (filter: ModelFilter) =>
    company.evaluations.filter(evaluation =>
      modelMatches(evaluation, filter, company.lines),
    );
  const refsWhere = (filter: ModelFilter) =>
    modelsWhere(filter)
      .map(({ entityRef }) => entityRef)
      .sort();
  const listed = async (filter: ModelFilter, visibility?: Visibility) => {
    const { rows, totalItems } = await walk(50, page =>
      queries.models(filter, 'title', page, scope(visibility)),
    );
    expect(totalItems).toBe(rows.length);
    return rows.map(row => row.entity_ref).sort();
  };
  const fences = (filter: ModelFilter, limit: number, sees = EVERYTHING) =>
    walk(limit, page => queries.fences(filter, page, scope(sees)));
  const fenceKeys = (rows: { entity_ref: string; stage: string }[]) =>
    rows.map(row => `${row.entity_ref} ${row.stage}`);

  it('has something to tell apart', () => {
    const found = FILTERS.map(filter => refsWhere(filter).length);
    expect(found[0]).toBe(MODELS);
    expect(
      found.filter(count => count > 0 && count < MODELS).length,
    ).toBeGreaterThan(30);
  });

  it.each(FILTERS)('lists the models that %j asks for', async filter => {
    expect(await listed(filter)).toEqual(refsWhere(filter));
  });

  it.each(FILTERS)('lists the fences that %j asks for', async filter => {
    const { rows, totalItems } = await fences(filter, 50);
    const wanted = modelsWhere(filter).flatMap(({ entityRef, ownership }) =>
      ownership!.stages
        .filter(stage => stage.status === 'fenced')
        .filter(stage => stageMatches(stage, filter))
        .map(({ stage }) => ({ entity_ref: entityRef, stage })),
    );
    expect(fenceKeys(rows).sort()).toEqual(fenceKeys(wanted).sort());
    expect(totalItems).toBe(wanted.length);
  });

  it.each(MODEL_SORTS)(
    'sorted by %s, walks every model exactly once',
    async sort => {
      const all = await queries.models({}, sort, { limit: 500 }, scope());
      const order = all.rows.map(row => row.entity_ref);
      expect([...order].sort()).toEqual(refsWhere({}));

      const read = (page: PageRequest) =>
        queries.models({}, sort, page, scope());
      for (const limit of [1, 7, MODELS - 1, MODELS]) {
        const { rows, totalItems } = await walk(limit, read);
        expect(rows.map(row => row.entity_ref)).toEqual(order);
        expect(totalItems).toBe(MODELS);
      }
    },
  );

  it.each(['score', 'handoffs'] as const)('orders by %s', async column => {
    const valuesBy = async (sort: 'score' | 'handoffs' | '-score') => {
      const { rows } = await queries.models({}, sort, { limit: 500 }, scope());
      return rows.map(row => row[column] ?? -1);
    };
    const values = await valuesBy(column);
    expect(new Set(values).size).toBeGreaterThan(3);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    const descending = await valuesBy(`-${column}` as '-score');
    expect(descending).toEqual([...values].reverse());
  });

  it('orders by title without regard to case, either way', async () => {
    const titlesBy = async (sort: 'title' | '-title') =>
      (await queries.models({}, sort, { limit: 500 }, scope())).rows.map(
        row => row.sort_title,
      );
    const titles = await titlesBy('title');
    const fraud = titles.filter(title => title === 'fraud').length;
    expect(fraud).toBeGreaterThan(2);
    const first = titles.indexOf('fraud');
    expect(titles.slice(first, first + fraud)).toEqual(
      Array(fraud).fill('fraud'),
    );
    expect(await titlesBy('-title')).toEqual([...titles].reverse());
  });

  it('walks every fence exactly once', async () => {
    const { rows: all, totalItems } = await fences({}, 500);
    expect(totalItems).toBeGreaterThan(30);
    expect(new Set(fenceKeys(all)).size).toBe(totalItems);
    for (const limit of [1, 2, 7]) {
      const { rows } = await fences({}, limit);
      expect(fenceKeys(rows)).toEqual(fenceKeys(all));
    }
  });

  it('lists to those who may see some only these', async () => {
    const refs = refsWhere({}).filter((_, i) => i % 3 === 0);
    const some: Visibility = { all: false, refs: new Set(refs) };
    expect(await listed({}, some)).toEqual(refs);
    expect(await listed({}, NOTHING)).toEqual([]);

    const { rows } = await fences({}, 7, some);
    expect(new Set(rows.map(row => row.entity_ref))).toEqual(
      new Set(
        refsWhere({ status: 'fenced' }).filter(ref => refs.includes(ref)),
      ),
    );
    expect((await fences({}, 7, NOTHING)).rows).toEqual([]);

    expect(await queries.find(refs[0], 'model', some)).toMatchObject({
      entity_ref: refs[0],
    });
    const hidden = refsWhere({})[1];
    expect(await queries.find(hidden, 'model', some)).toBeUndefined();
    expect(await queries.find(hidden, 'tool', EVERYTHING)).toBeUndefined();
  });

  it('takes a line of business that may not be read for none', async () => {
    const refs = refsWhere({});
    const cards = 'group:default/cards';
    const some: Visibility = { all: false, refs: new Set([...refs, cards]) };
    const ofOthers = company.evaluations
      .filter(({ model: isModel }) => isModel)
      .filter(({ lineOfBusiness }) => lineOfBusiness !== cards)
      .map(({ entityRef }) => entityRef);
    expect(await listed({ lineOfBusiness: 'none' }, some)).toEqual(
      ofOthers.sort(),
    );
    expect(
      await listed({ lineOfBusiness: 'group:default/retail' }, some),
    ).toEqual([]);
    expect(await listed({ lineOfBusiness: cards }, some)).toEqual(
      refsWhere({ lineOfBusiness: cards }),
    );
  });

  it('takes 50,000 visible references', async () => {
    const refs = new Set(refsWhere({}).slice(0, 10));
    for (let i = 0; refs.size < 50_000; i++) {
      refs.add(`component:default/some-model-of-another-portal-${i}`);
    }
    expect(await listed({}, { all: false, refs })).toHaveLength(10);
  });

  describe('given a cursor', () => {
    const odd: unknown[] = [
      ['title', 'a'],
      ['title', 'a', 'b', 'c'],
      ['title', 1, 'b'],
      ['title', null, 'b'],
      ['title', 'a', null],
      ['title', 'a\0', 'b'],
      ['title', 'a', 'b\0'],
      ['score', 1, 'b'],
      { sort: 'title' },
      null,
      'title',
      7,
    ];
    const encoded = (value: unknown) =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const read = (cursor: string, sort: (typeof MODEL_SORTS)[number]) =>
      queries.models({}, sort, { limit: 5, cursor }, scope());
    const readFences = (cursor: string) =>
      queries.fences({}, { limit: 5, cursor }, scope());

    it.each([...odd.map(encoded), '', '%', '{}', '\0'])(
      'refuses %j',
      async cursor => {
        await expect(read(cursor, 'title')).rejects.toThrow(InputError);
        await expect(readFences(cursor)).rejects.toThrow(InputError);
      },
    );

    it('refuses one of another sort', async () => {
      const { nextCursor } = await queries.models(
        {},
        'title',
        { limit: 5 },
        scope(),
      );
      await expect(read(nextCursor!, '-title')).rejects.toThrow(/^cursor: /);
      await expect(readFences(nextCursor!)).rejects.toThrow(/^cursor: /);
    });

    it.each(['0.5', '1e999', '-1e999', '1e-999', '99999999999999999999'])(
      'goes on from the number %s',
      async number => {
        for (const sort of ['score', '-score', 'handoffs'] as const) {
          const cursor = Buffer.from(`["${sort}",${number},"x"]`);
          const page = await read(cursor.toString('base64url'), sort);
          expect(page.totalItems).toBe(MODELS);
        }
      },
    );

    it.each(['\uD800', '🦄', "'; drop table entities; --", '\\', '%'])(
      'goes on from the text %j',
      async text => {
        const cursor = encodeCursor('title', { value: text, ref: text });
        expect((await read(cursor, 'title')).totalItems).toBe(MODELS);
      },
    );

    it.each([
      'x',
      '',
      ' ',
      '1',
      '1.5 a',
      '6 a',
      '-1 a',
      '99999999999999999999 a',
      'Infinity a',
    ])('refuses a fence at %j', async ref => {
      const cursor = encodeCursor('fences', { value: 'a', ref });
      await expect(readFences(cursor)).rejects.toThrow(/^cursor: /);
    });
  });
});

describe.each(DATABASES)('ModelQueries over odd titles on %s', id => {
  it('finds by text, and by nothing else', async () => {
    const knex = await migratedDatabase(id);
    const titles = ['50% off', '50 off', 'a_b', 'axb', 'c\\d', 'İstanbul', 'ß'];
    const { lines } = await seed(knex, [
      group('loans', 'team'),
      user('lin', 'loans'),
      ...titles.map((title, i) => {
        const entity = model(`m${i}`, 'loans');
        entity.metadata.title = title;
        return entity;
      }),
    ]);
    const find = async (q: string) => {
      const page = await new ModelQueries(knex).models(
        { q },
        'title',
        { limit: 50 },
        { visibility: EVERYTHING, lines },
      );
      return page.rows.map(({ title }) => title).sort();
    };
    expect(await find('50%')).toEqual(['50% off']);
    expect(await find('%')).toEqual(['50% off']);
    expect(await find('a_b')).toEqual(['a_b']);
    expect(await find('\\')).toEqual(['c\\d']);
    expect(await find('İST')).toEqual(['İstanbul']);
    expect(await find('ß')).toEqual(['ß']);
    expect(await find('M3')).toEqual(['axb']);
    expect(await find('default')).toEqual([]);
    expect(await find('component:')).toEqual([]);
  });
});
