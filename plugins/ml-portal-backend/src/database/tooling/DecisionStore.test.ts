import { ConflictError, NotFoundError } from '@backstage/errors';
import type { NewToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { doneBy } from '../../__testUtils__/requests';
import { READ_AT } from '../../__testUtils__/results';
import { EVERYTHING, type Visibility } from '../../visibility/Visibility';
import { DecisionQueries } from './DecisionQueries';
import { DecisionStore } from './DecisionStore';
import { toolingRevision } from './revision';

jest.setTimeout(60_000);

const LENDING = 'group:default/lending';
const MORTGAGES = 'group:default/mortgages';
const PAYMENTS = 'group:default/payments';
const LINES = [
  { entityRef: LENDING, title: 'Lending', above: [] },
  { entityRef: MORTGAGES, title: 'Mortgages', above: [LENDING] },
  { entityRef: PAYMENTS, title: 'Payments', above: [] },
];
const TODAY = '2026-11-23';

const DECISION: NewToolingDecision = {
  lineOfBusiness: LENDING,
  stage: 'training',
  tool: 'component:default/metaflow',
  reason: 'It runs where our data is.',
  tradeOffs: 'We run it ourselves.',
  alternatives: ['component:default/mlflow'],
  agreedBy: ['group:default/loans'],
  reviewOn: '2027-05-01',
};

describe.each(DATABASES)('DecisionStore on %s', id => {
  let knex: Knex;
  let store: DecisionStore;
  let queries: DecisionQueries;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new DecisionStore(knex);
    queries = new DecisionQueries(knex);
  });

  const record = (change: Partial<NewToolingDecision> = {}, name = 'ada') =>
    store.record({ ...DECISION, ...change }, doneBy(name));
  const changedAt = async (decision: string) =>
    new Date(Number((await store.find(decision)).changed_at)).toISOString();
  const eventsOf = async (decision: string) =>
    (await store.trail(decision)).map(({ event, by, review_on, comment }) => [
      event,
      by,
      review_on,
      comment,
    ]);

  it('records a decision, one for a line, stage and tool', async () => {
    const before = await toolingRevision(knex);
    const decision = await record();
    expect(await store.find(decision)).toMatchObject({
      line_of_business: LENDING,
      stage: 'training',
      tool_ref: DECISION.tool,
      alternatives: '["component:default/mlflow"]',
      objective: null,
      status: 'in-force',
      decided_by: 'user:default/ada',
    });
    expect(await toolingRevision(knex)).toBeGreaterThan(before);
    await expect(record()).rejects.toThrow(ConflictError);
    await record({ stage: 'serving' });
    await record({ lineOfBusiness: PAYMENTS });
    await record({ tool: 'component:default/other' });
    await expect(store.find('absent')).rejects.toThrow(NotFoundError);
  });

  it('records another one once it is ended', async () => {
    const decision = await record();
    await store.end(
      decision,
      { changedAt: await changedAt(decision), comment: 'We moved' },
      doneBy('lin', READ_AT + 5),
    );
    const next = await record();
    expect(next).not.toBe(decision);
    expect(await eventsOf(decision)).toEqual([
      ['recorded', 'user:default/ada', '2027-05-01', null],
      ['ended', 'user:default/lin', null, 'We moved'],
    ]);
  });

  it('lets one of those through who decide at the same moment', async () => {
    const attempts = await Promise.allSettled(
      ['ada', 'lin', 'mia', 'ned'].map(name => record({}, name)),
    );
    const refused = attempts.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const attempt of refused) {
      expect((attempt as PromiseRejectedResult).reason).toBeInstanceOf(
        ConflictError,
      );
    }
    expect(await knex('tooling_decisions')).toHaveLength(1);
    expect(await knex('tooling_decision_trail')).toHaveLength(1);
  });

  it('is unique in force by the database itself, too', async () => {
    const decision = await record();
    const row = await store.find(decision);
    await expect(
      knex('tooling_decisions').insert({ ...row, id: 'other' }),
    ).rejects.toThrow();
    await knex('tooling_decisions').insert({
      ...row,
      id: 'other',
      status: 'ended',
    });
  });

  it('reviews it: what is said otherwise changes, the rest stays', async () => {
    const decision = await record({ objective: 'Fewer defaults' });
    await store.review(
      decision,
      {
        changedAt: await changedAt(decision),
        comment: 'Still the best',
        reviewOn: '2028-01-01',
        tradeOffs: 'Two people run it.',
        agreedBy: ['user:default/lin'],
      },
      doneBy('lin'),
    );
    expect(await store.find(decision)).toMatchObject({
      reason: DECISION.reason,
      trade_offs: 'Two people run it.',
      objective: 'Fewer defaults',
      agreed_by: '["user:default/lin"]',
      review_on: '2028-01-01',
      status: 'in-force',
      decided_by: 'user:default/ada',
    });
    expect((await eventsOf(decision))[1]).toEqual([
      'reviewed',
      'user:default/lin',
      '2028-01-01',
      'Still the best',
    ]);
  });

  it('refuses who saw it before it changed, though in the same moment', async () => {
    const decision = await record();
    const seen = await changedAt(decision);
    const review = (comment: string) =>
      store.review(
        decision,
        { changedAt: seen, comment, reviewOn: '2028-01-01' },
        doneBy('lin'),
      );
    const attempts = await Promise.allSettled([review('A'), review('B')]);
    expect(attempts.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(review('C')).rejects.toThrow('The decision changed meanwhile');
    const ending = { changedAt: await changedAt(decision), comment: 'Done' };
    await store.end(decision, ending, doneBy('lin'));
    await expect(store.end(decision, ending, doneBy('lin'))).rejects.toThrow(
      'The decision is ended already',
    );
    expect(await eventsOf(decision)).toHaveLength(3);
    await expect(store.end('absent', ending, doneBy('lin'))).rejects.toThrow(
      NotFoundError,
    );
  });

  describe('lists', () => {
    const names = new Map<string, string>();
    const listed = async (
      filter: Parameters<DecisionQueries['list']>[0],
      visibility: Visibility = EVERYTHING,
    ) => {
      const found: string[] = [];
      let cursor: string | undefined;
      let totalItems = 0;
      do {
        const page = await queries.list(
          filter,
          { limit: 2, cursor },
          { visibility, lines: LINES, ownLines: [PAYMENTS], today: TODAY },
        );
        found.push(...page.rows.map(row => names.get(row.id)!));
        cursor = page.nextCursor;
        totalItems = page.totalItems;
      } while (cursor);
      expect(totalItems).toBe(found.length);
      return found;
    };
    const seeing = (...refs: string[]): Visibility => ({
      all: false,
      refs: new Set(refs),
    });

    beforeEach(async () => {
      const add = async (name: string, change: Partial<NewToolingDecision>) => {
        const decision = await record(change);
        names.set(decision, name);
        return decision;
      };
      await add('far', { reviewOn: '2028-01-01' });
      await add('overdue', { stage: 'serving', reviewOn: '2026-11-22' });
      await add('nested', { lineOfBusiness: MORTGAGES, reviewOn: TODAY });
      await add('other', {
        lineOfBusiness: PAYMENTS,
        tool: 'component:default/ray',
      });
      const ended = await add('ended', {
        stage: 'monitoring',
        reviewOn: '2026-01-01',
      });
      await store.end(
        ended,
        { changedAt: await changedAt(ended), comment: 'No more' },
        doneBy('ada'),
      );
    });

    it.each<[filter: Parameters<DecisionQueries['list']>[0], names: string[]]>([
      [{}, ['overdue', 'nested', 'other', 'far', 'ended']],
      [{ lineOfBusiness: LENDING }, ['overdue', 'nested', 'far', 'ended']],
      [{ lineOfBusiness: MORTGAGES }, ['nested']],
      [{ stage: 'training' }, ['nested', 'other', 'far']],
      [{ tool: 'component:default/ray' }, ['other']],
      [{ status: 'in-force' }, ['overdue', 'nested', 'other', 'far']],
      [{ status: 'ended' }, ['ended']],
      [{ overdue: true }, ['overdue']],
      [{ overdue: false }, ['nested', 'other', 'far', 'ended']],
      [{ mine: true }, ['other']],
      [{ mine: false, status: 'ended' }, ['ended']],
    ])('those for %j', async (filter, expected) => {
      expect(await listed(filter)).toEqual(expected);
    });

    it('those of lines of business that may be read', async () => {
      expect(await listed({}, seeing(MORTGAGES))).toEqual(['nested']);
      expect(await listed({}, seeing())).toEqual([]);
      const hidden = { lineOfBusiness: LENDING };
      expect(await listed(hidden, seeing(MORTGAGES))).toEqual([]);
      const inForce = await queries.inForce(seeing(LENDING));
      expect(inForce.map(row => names.get(row.id)).sort()).toEqual([
        'far',
        'overdue',
      ]);
    });

    it('how many of a line are to be looked at again', async () => {
      expect(await queries.overdueByLine(TODAY)).toEqual([
        { line: LENDING, count: 1 },
      ]);
      const later = await queries.overdueByLine('2027-01-01');
      expect(later.sort((a, b) => (a.line < b.line ? -1 : 1))).toEqual([
        { line: LENDING, count: 1 },
        { line: MORTGAGES, count: 1 },
      ]);
    });
  });
});
