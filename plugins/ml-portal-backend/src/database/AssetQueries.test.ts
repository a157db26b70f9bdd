import { InputError } from '@backstage/errors';
import type { MlRole } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { featureStore, tool } from '../__testUtils__/company';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { walk } from '../__testUtils__/pages';
import { randomCompany } from '../__testUtils__/randomCompany';
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

describe.each(DATABASES)('AssetQueries on %s', id => {
  let knex: Knex;
  let queries: AssetQueries;
  let company: Awaited<ReturnType<typeof seed>>;
  beforeAll(async () => {
    knex = await migratedDatabase(id);
    queries = new AssetQueries(knex);
    company = await seed(knex, [
      ...randomCompany(5),
      ...['a', 'b', 'c'].map(name => tool(name, 'core-it')),
      featureStore('100%', 'core-it'),
    ]);
  });

  const listed = async (
    role: Exclude<MlRole, 'model'>,
    { limit = 50, q, sees = EVERYTHING }: ListOptions = {},
  ) => {
    const { rows } = await walk(limit, page =>
      queries.list(role, { q, ...page }, sees),
    );
    return rows.map(row => row.entity_ref.split('/')[1]);
  };
  interface ListOptions {
    limit?: number;
    q?: string;
    sees?: Visibility;
  }

  it.each([1, 2, 5, 6, 50])('lists by title, %s a page', async limit => {
    expect(await listed('tool', { limit })).toEqual([
      ...['a', 'b', 'c', 'feast', 'mlflow', 'seldon'],
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

  it('lists to those who may see some only these', async () => {
    const refs = new Set(['component:default/b', 'resource:default/payments']);
    const sees = { all: false, refs } as const;
    expect(await listed('tool', { sees })).toEqual(['b']);
    expect(await listed('featureStore', { sees })).toEqual(['payments']);
    expect(await listed('tool', { sees: NOTHING })).toEqual([]);
  });

  it('refuses the cursor of another list', async () => {
    const cursor = encodeCursor('title', { value: 'a', ref: 'b' });
    await expect(
      queries.list('tool', { limit: 1, cursor }, EVERYTHING),
    ).rejects.toThrow(InputError);
  });

  it('counts the models that use each, by line of business', async () => {
    const models = company.evaluations.filter(({ model }) => model);
    const some = new Set(
      models.map(({ entityRef }) => entityRef).filter((_, i) => i % 2),
    );
    const targets = ['component:default/mlflow', 'resource:default/customers'];
    for (const sees of [
      EVERYTHING,
      NOTHING,
      { all: false, refs: some } as const,
    ]) {
      const wanted = new Map<string, number>();
      for (const { entityRef, model, lineOfBusiness } of models) {
        const used = [
          ...[...model!.stages.values()].flatMap(({ tools }) => tools),
          ...model!.featureStores,
        ];
        for (const target of targets) {
          if (canSee(sees, entityRef) && used.includes(target)) {
            const key = `${target} ${lineOfBusiness}`;
            wanted.set(key, (wanted.get(key) ?? 0) + 1);
          }
        }
      }
      const uses = await queries.uses(targets, sees);
      expect(
        Object.fromEntries(
          uses.map(({ target, line, models: n }) => [`${target} ${line}`, n]),
        ),
      ).toEqual(Object.fromEntries(wanted));
    }
    expect(await queries.uses([], EVERYTHING)).toEqual([]);
  });
});
