import {
  CHECK_RESULTS,
  DEFAULT_SCORECARDS,
  type Evaluation,
  ML_ROLES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { rankedChecks } from '../checks/rankedChecks';
import { standingsOf } from '../checks/standingsOf';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin } from '../__testUtils__/naive';
import { walk } from '../__testUtils__/pages';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import {
  canSee,
  EVERYTHING,
  NOTHING,
  type Visibility,
} from '../visibility/Visibility';
import { CheckQueries } from './CheckQueries';
import type { CountedScope } from './countedEntities';

jest.setTimeout(60_000);

const RETAIL = 'group:default/retail';
const RANKED = rankedChecks(DEFAULT_SCORECARDS);

describe.each(DATABASES)('CheckQueries on %s', id => {
  let queries: CheckQueries;
  let company: Awaited<ReturnType<typeof seed>>;
  let visibilities: Record<string, Visibility>;
  beforeAll(async () => {
    const knex = await migratedDatabase(id);
    queries = new CheckQueries(knex);
    company = await seed(knex, randomCompany(4));
    visibilities = {
      all: EVERYTHING,
      none: NOTHING,
      some: {
        all: false,
        refs: new Set([
          RETAIL,
          ...company.evaluations
            .map(({ entityRef }) => entityRef)
            .filter((_, i) => i % 3 > 0),
        ]),
      },
    };
  });

  const SCOPES: [
    sees: string,
    asked: Pick<CountedScope, 'lifecycle' | 'lineOfBusiness'>,
  ][] = [
    ['all', {}],
    ['all', { lifecycle: ['production'] }],
    ['all', { lineOfBusiness: RETAIL }],
    ['all', { lineOfBusiness: 'none', lifecycle: ['production'] }],
    ['some', { lineOfBusiness: RETAIL }],
    ['some', { lifecycle: ['experimental', 'deprecated'] }],
    ['none', {}],
  ];

  const scopeOf = (
    sees: string,
    asked: (typeof SCOPES)[number][1],
  ): CountedScope => ({
    visibility: visibilities[sees],
    lines: company.lines,
    ...asked,
  });
  const roleOf = ({ entityRef }: Evaluation) =>
    company.records.find(({ entity }) => entity.entity_ref === entityRef)!
      .entity.role;
  const countedIn = ({
    visibility,
    lifecycle,
    lineOfBusiness: line,
  }: CountedScope) =>
    company.evaluations.filter(
      evaluation =>
        canSee(visibility, evaluation.entityRef) &&
        (!lifecycle ||
          !evaluation.model ||
          lifecycle.includes(evaluation.model.lifecycle ?? '')) &&
        (!line ||
          (line === 'none'
            ? evaluation.lineOfBusiness === null
            : isWithin(evaluation.lineOfBusiness, line, company.lines))),
    );

  it.each(SCOPES)('counts results for who sees %s: %j', async (sees, asked) => {
    const scope = scopeOf(sees, asked);
    const counted = countedIn(scope);
    const standings = standingsOf(
      await queries.tallies(scope),
      DEFAULT_SCORECARDS,
    );
    const expected = DEFAULT_SCORECARDS.flatMap(({ id: scorecard, ...card }) =>
      ML_ROLES.flatMap(role => {
        const results = counted
          .filter(evaluation => roleOf(evaluation) === role)
          .flatMap(({ scorecards }) =>
            scorecards.filter(result => result.id === scorecard),
          );
        const levels = [null, ...card.levels.map(level => level.id)];
        return results.length === 0
          ? []
          : [
              {
                scorecard,
                role,
                entities: results.length,
                levels: levels.map(level => ({
                  level,
                  count: results.filter(each => each.level === level).length,
                })),
                checks: card.checks.map(({ id: check }) => ({
                  check,
                  results: Object.fromEntries(
                    CHECK_RESULTS.map(result => [
                      result,
                      results.filter(({ checks }) =>
                        checks.some(
                          each => each.id === check && each.result === result,
                        ),
                      ).length,
                    ]),
                  ),
                })),
              },
            ];
      }),
    );
    expect(standings).toEqual(expected);
  });

  it.each(['0.5', '1e999', '-1e999', '99999999999999999999'])(
    'goes on from the number %s',
    async number => {
      const cursor = Buffer.from(`["failing checks",${number},"5 x"]`);
      const scope = scopeOf('all', {});
      const { totalItems } = await queries.failing(RANKED, scope, {
        limit: 1,
        cursor: cursor.toString('base64url'),
      });
      expect(totalItems).toBeGreaterThan(0);
    },
  );

  it('counts each scorecard for the role that it judges', async () => {
    const tallies = await queries.tallies(scopeOf('all', {}));
    const standings = standingsOf(tallies, DEFAULT_SCORECARDS);
    expect(
      standings.map(({ scorecard, role }) => `${scorecard} ${role}`),
    ).toEqual([
      'end-to-end-ownership model',
      'feature-store-readiness featureStore',
      'platform-tool-readiness tool',
    ]);
  });

  const failing = (scope: CountedScope, limit: number, owners?: string[]) =>
    walk(limit, page => queries.failing(RANKED, { ...scope, owners }, page));
  const keyOf = (ref: string, scorecard: string, check: string) =>
    `${ref} ${scorecard} ${check}`;

  it.each(SCOPES)('lists failures for who sees %s: %j', async (sees, asked) => {
    const scope = scopeOf(sees, asked);
    const { rows, totalItems } = await failing(scope, 500);
    const expected = countedIn(scope).flatMap(({ entityRef, scorecards }) =>
      scorecards.flatMap(({ id: scorecard, checks }) =>
        checks
          .filter(({ result }) => result === 'failed')
          .map(({ id: check }) => keyOf(entityRef, scorecard, check)),
      ),
    );
    expect(
      rows
        .map(row => keyOf(row.entity_ref, row.scorecard, row.check_id))
        .sort(),
    ).toEqual(expected.sort());
    expect(totalItems).toBe(expected.length);
  });

  it.each([1, 7, 500])(
    'lists the lowest level first, %s a page',
    async limit => {
      const scope = scopeOf('all', {});
      const { rows } = await failing(scope, limit);
      const ranks = rows.map(
        ({ scorecard, check_id }) =>
          RANKED.find(
            each => each.scorecard === scorecard && each.check === check_id,
          )!.rank,
      );
      expect(ranks[0]).toBe(0);
      expect(new Set(ranks).size).toBeGreaterThan(2);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const keys = rows.map(row =>
        keyOf(row.entity_ref, row.scorecard, row.check_id),
      );
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('lists those of some owners', async () => {
    const owners = ['group:default/cards-a', 'group:default/risk-b'];
    const { rows } = await failing(scopeOf('all', {}), 50, owners);
    expect(new Set(rows.map(row => row.owner_ref))).toEqual(new Set(owners));
    expect(await failing(scopeOf('all', {}), 50, [])).toMatchObject({
      totalItems: 0,
    });
  });

  it('leaves out checks that are not in force', async () => {
    const scope = scopeOf('all', {});
    const some = RANKED.filter(({ check }) => check === 'no-fences');
    const page = await queries.failing(some, scope, { limit: 500 });
    expect(page.rows.length).toBeGreaterThan(0);
    expect(new Set(page.rows.map(row => row.check_id))).toEqual(
      new Set(['no-fences']),
    );
    expect(await queries.failing([], scope, { limit: 5 })).toEqual({
      rows: [],
      totalItems: 0,
    });
  });
});
