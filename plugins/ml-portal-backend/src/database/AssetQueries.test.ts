import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  AssetSort,
  DeclaredModel,
  MlRole,
  ScorecardFilter,
  ToolFilter,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { featureStore, tool } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin, scorecardMatches } from '../__testUtils__/naive';
import { walk } from '../__testUtils__/pages';
import { mixedUp, randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import {
  canSee,
  EVERYTHING,
  NOTHING,
  type Visibility,
} from '../visibility/Visibility';
import { AssetQueries } from './AssetQueries';
import { encodeCursor } from './cursor';

jest.setTimeout(60_000);

/** A tool with what PostgreSQL takes for no text in its description. */
function unreadable(): Entity {
  const { metadata, ...rest } = tool('odd', 'core-it', { access: 'managed' });
  return { ...rest, metadata: { ...metadata, description: 'NUL \0, \ud800' } };
}

describe.each(DATABASES)('AssetQueries on %s', id => {
  let knex: Knex;
  let queries: AssetQueries;
  let company: Awaited<ReturnType<typeof seed>>;
  beforeAll(async () => {
    knex = await migratedDatabase(id);
    queries = new AssetQueries(knex);
    company = await seed(knex, [
      ...randomCompany(5),
      mixedUp(),
      tool('a', 'core-it', {
        stagesServed: ['serving', 'training'],
        access: 'request',
        adoption: 'optional',
        alternatives: ['b', 'mlflow', 'gone'],
      }),
      tool('b', 'core-it', { stagesServed: ['monitoring'] }),
      tool('c', 'core-it', { access: 'managed', alternatives: ['a'] }),
      featureStore('100%', 'core-it'),
      unreadable(),
    ]);
  });

  const listed = async (
    role: Exclude<MlRole, 'model'>,
    { limit = 50, sees = EVERYTHING, ...filter }: ListOptions = {},
  ) => {
    const { rows } = await walk(limit, page =>
      queries.list(
        role,
        { ...filter, ...page },
        { visibility: sees, lines: company.lines },
      ),
    );
    return rows.map(row => row.entity_ref.split('/')[1]);
  };
  interface ListOptions extends ToolFilter {
    limit?: number;
    sort?: AssetSort;
    sees?: Visibility;
  }

  it.each([1, 2, 5, 6, 50])('lists by title, %s a page', async limit => {
    expect(await listed('tool', { limit })).toEqual([
      ...['a', 'b', 'c', 'feast', 'mlflow', 'odd', 'seldon'],
    ]);
    expect(await listed('featureStore', { limit })).toEqual([
      ...['100%', 'customers', 'payments'],
    ]);
  });

  it('finds by text, and by nothing else', async () => {
    expect(await listed('tool', { q: 'FL' })).toEqual(['mlflow']);
    expect(await listed('tool', { q: '%' })).toEqual([]);
    expect(await listed('featureStore', { q: '%' })).toEqual(['100%']);
  });

  it.each<[Exclude<MlRole, 'model'>, ScorecardFilter]>([
    ['tool', { level: 'none' }],
    ['tool', { level: 'identified' }],
    ['tool', { check: 'stages-served' }],
    ['tool', { check: 'stages-served', result: 'passed' }],
    ['tool', { check: 'alternatives-or-decision', result: 'passed' }],
    ['featureStore', { check: 'description' }],
    ['featureStore', { level: 'identified', check: 'description' }],
    ['featureStore', { check: 'feature-views-owned', result: 'notApplicable' }],
    ['featureStore', { scorecard: 'platform-tool-readiness', level: 'none' }],
  ])('lists every %s that %j asks for', async (role, filter) => {
    const scorecard =
      filter.scorecard ??
      `${role === 'tool' ? 'platform-tool' : 'feature-store'}-readiness`;
    const expected = company.evaluations
      .filter((_, i) => company.records[i].entity.role === role)
      .filter(each => scorecardMatches(each, { ...filter, scorecard }))
      .map(({ entityRef }) => entityRef.split('/')[1]);
    expect((await listed(role, filter)).sort()).toEqual(expected.sort());
  });

  it('lists those of a line of business, nested lines included', async () => {
    const stores = company.evaluations.filter(
      (_, i) => company.records[i].entity.role === 'featureStore',
    );
    const storesOf = (line: string) =>
      stores
        .filter(each => isWithin(each.lineOfBusiness, line, company.lines))
        .map(({ entityRef }) => entityRef.split('/')[1])
        .sort();
    const lines = company.lines.map(({ entityRef }) => entityRef);
    expect(lines.flatMap(storesOf)).not.toEqual([]);
    for (const line of lines) {
      expect(await listed('featureStore', { lineOfBusiness: line })).toEqual(
        storesOf(line),
      );
    }
    expect(await listed('featureStore', { lineOfBusiness: 'none' })).toContain(
      '100%',
    );
  });

  it('lists to those who may see some only these', async () => {
    const refs = new Set(['component:default/b', 'resource:default/payments']);
    const sees = { all: false, refs } as const;
    expect(await listed('tool', { sees })).toEqual(['b']);
    expect(await listed('featureStore', { sees })).toEqual(['payments']);
    expect(await listed('tool', { sees: NOTHING })).toEqual([]);
  });

  it.each<[ToolFilter, string[]]>([
    [{ stage: 'monitoring' }, ['b']],
    [{ stage: 'serving', access: 'request' }, ['a']],
    [{ access: 'managed' }, ['c', 'odd']],
    [{ stage: 'deployment', access: 'managed' }, []],
    [{ adoption: 'optional' }, ['a']],
    // What it names and has a result, and what names it.
    [{ alternativeTo: 'component:default/a' }, ['b', 'c', 'mlflow']],
    [{ alternativeTo: 'component:default/b' }, ['a']],
    [{ alternativeTo: 'component:default/absent' }, []],
  ])('lists tools that fit %j', async (filter, names) => {
    expect(await listed('tool', filter)).toEqual(names);
  });

  it('tells nothing of what a hidden tool names', async () => {
    const refs = new Set(['component:default/b', 'component:default/c']);
    const sees = { all: false, refs } as const;
    const alternativeTo = 'component:default/a';
    expect(await listed('tool', { alternativeTo, sees })).toEqual(['c']);
  });

  it.each([1, 2, 50])('lists the most used first, %s a page', async limit => {
    for (const sees of [
      EVERYTHING,
      {
        all: false,
        refs: new Set(
          company.evaluations
            .map(({ entityRef }) => entityRef)
            .filter((ref, i) => i % 3 || !ref.includes('/model')),
        ),
      } as const,
    ]) {
      const names = await listed('tool', { sort: '-models', limit, sees });
      const targets = names.map(name => `component:default/${name}`);
      const uses = await queries.uses('tool', targets, sees);
      const models = targets.map(ref =>
        uses
          .filter(({ target }) => target === ref)
          .reduce((sum, use) => sum + use.models, 0),
      );
      expect(models).toEqual([...models].sort((a, b) => b - a));
      expect(models[0]).toBeGreaterThan(models.at(-1)!);
      expect([...names].sort()).toEqual(await listed('tool', { sees }));
    }
  });

  it('refuses the cursor of another list', async () => {
    const cursor = encodeCursor('title', { value: 'a', ref: 'b' });
    await expect(
      queries.list(
        'tool',
        { limit: 1, cursor },
        { visibility: EVERYTHING, lines: company.lines },
      ),
    ).rejects.toThrow(InputError);
  });

  it('counts the models that use each, by line of business', async () => {
    const models = company.evaluations.filter(({ model }) => model);
    const some = new Set(
      models.map(({ entityRef }) => entityRef).filter((_, i) => i % 2),
    );
    const refs = ['component:default/mlflow', 'resource:default/customers'];
    const listedAs = {
      tool: ({ stages }: DeclaredModel) =>
        [...stages.values()].flatMap(({ tools }) => tools),
      featureStore: ({ featureStores }: DeclaredModel) => featureStores,
    };
    for (const role of ['tool', 'featureStore'] as const) {
      for (const sees of [
        EVERYTHING,
        NOTHING,
        { all: false, refs: some } as const,
      ]) {
        const wanted = new Map<string, number>();
        for (const { entityRef, model, lineOfBusiness } of models) {
          const used = listedAs[role](model!);
          for (const target of refs) {
            if (canSee(sees, entityRef) && used.includes(target)) {
              const key = `${target} ${lineOfBusiness}`;
              wanted.set(key, (wanted.get(key) ?? 0) + 1);
            }
          }
        }
        const uses = await queries.uses(role, refs, sees);
        expect(
          Object.fromEntries(
            uses.map(({ target, line, models: n }) => [`${target} ${line}`, n]),
          ),
        ).toEqual(Object.fromEntries(wanted));
      }
    }
    expect(await queries.uses('tool', [], EVERYTHING)).toEqual([]);
  });
});
