import type { ToolRatings } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, migratedDatabase } from '../../__testUtils__/databases';
import { userRef } from '../../__testUtils__/requests';
import { READ_AT } from '../../__testUtils__/results';
import { PublicationQueries } from './PublicationQueries';
import { toolingRevision } from './revision';
import { ToolEvaluationStore } from './ToolEvaluationStore';

jest.setTimeout(60_000);

const TOOL = 'component:default/mlflow';
const LENDING = 'group:default/lending';
const DAY_MS = 24 * 60 * 60_000;
const YEAR_MS = 365 * DAY_MS;

const all = (rating: number): ToolRatings => ({
  fit: rating,
  easeOfUse: rating,
  reliability: rating,
  support: rating,
});

describe.each(DATABASES)('ToolEvaluationStore on %s', id => {
  let knex: Knex;
  let store: ToolEvaluationStore;
  let queries: PublicationQueries;
  beforeEach(async () => {
    knex = await migratedDatabase(id);
    store = new ToolEvaluationStore(knex);
    queries = new PublicationQueries(knex);
  });

  const answer = (
    name: string,
    rating = 3,
    {
      at = READ_AT,
      line = LENDING as string | null,
      tool = TOOL,
    }: { at?: number; line?: string | null; tool?: string } = {},
  ) =>
    store.answer(
      {
        tool_ref: tool,
        user_ref: userRef(name),
        line_of_business: line,
        ratings: all(rating),
      },
      at,
    );
  const answerAs = async (names: string, rating?: number) => {
    for (const name of names) {
      await answer(name, rating);
    }
  };
  const withdraw = (name: string, at = READ_AT) =>
    store.withdraw(TOOL, userRef(name), at);
  /** Each figure as its scope, how many answered, what they say, and `shown`. */
  const figures = async () =>
    (await queries.of(TOOL)).map(row => [
      row.line_of_business,
      row.answers,
      row.overall,
      Boolean(row.shown),
    ]);
  const keptAnswers = async () =>
    (await knex('tool_answers').where({ tool_ref: TOOL })).length;

  it('publishes from the third answer on, each person once', async () => {
    await answer('a', 1);
    await answer('a', 2);
    await answer('b', 4);
    expect(await figures()).toEqual([]);
    expect(await keptAnswers()).toBe(2);
    const before = await toolingRevision(knex);
    await answer('c', 5);
    expect(await figures()).toEqual([
      [null, 3, 3.7, true],
      [LENDING, 3, 3.7, true],
    ]);
    expect(await toolingRevision(knex)).toBeGreaterThan(before);
    expect(await queries.summaries()).toEqual(
      new Map([[TOOL, { answers: 3, overall: 3.7 }]]),
    );
  });

  it('publishes anew when three people say something else', async () => {
    await answerAs('abc');
    await answerAs('de', 5);
    const published = await toolingRevision(knex);
    expect(await figures()).toHaveLength(2);
    await answer('f', 5);
    // What one said again is not said otherwise.
    await answer('a', 3);
    expect(await figures()).toEqual([
      [null, 3, 3, false],
      [null, 6, 4, true],
      [LENDING, 6, 4, true],
    ]);
    expect(await toolingRevision(knex)).toBe(published + 1);
  });

  it('keeps what is behind a figure, and of the rest what counts', async () => {
    await answerAs('abc');
    for (const rating of [1, 2, 4]) {
      await answer('a', rating);
    }
    // Of a: what is behind the figure, and what counts now.
    expect(await keptAnswers()).toBe(4);
    await withdraw('a');
    await withdraw('a');
    await withdraw('stranger');
    expect(await keptAnswers()).toBe(3);
    const mine = await store.answerOf(TOOL, userRef('a'), READ_AT);
    expect(mine).toBeUndefined();
  });

  it('shows nothing where fewer than three are left, and what was again later', async () => {
    await answerAs('abc');
    await withdraw('a');
    expect(await figures()).toEqual([[null, 3, 3, false]]);
    expect(await queries.summaries()).toEqual(new Map());
    await answer('d', 1);
    expect(await figures()).toEqual([
      [null, 3, 3, true],
      [LENDING, 3, 3, true],
    ]);
  });

  it('takes people by their line when they answered, and none by none', async () => {
    for (const name of 'abc') {
      await answer(name, 4, { line: null });
    }
    await answerAs('def', 2);
    expect(await figures()).toEqual([
      [null, 3, 4, false],
      [null, 6, 3, true],
      [LENDING, 3, 2, true],
    ]);
  });

  it('has answers end after a year, by themselves', async () => {
    await answerAs('abc');
    await answer('d', 1, { at: READ_AT + DAY_MS });
    await answer('x', 1, { tool: 'component:default/other' });
    const later = READ_AT + YEAR_MS;
    expect(await store.answerOf(TOOL, userRef('a'), later - 1)).toMatchObject({
      fit: 3,
    });
    expect(await store.answerOf(TOOL, userRef('a'), later)).toBeUndefined();
    await store.endAged(later - 1);
    expect(await figures()).toHaveLength(2);
    await store.endAged(later);
    expect(await figures()).toEqual([[null, 3, 3, false]]);
    const counted = await knex('tool_answers').whereNull('ended_at');
    expect(counted.map(({ user_ref }) => user_ref)).toEqual([userRef('d')]);
  });

  it('counts a year from when somebody said the same again', async () => {
    await answerAs('abc');
    await answer('a', 3, { at: READ_AT + DAY_MS });
    await store.endAged(READ_AT + YEAR_MS);
    const counted = await knex('tool_answers').whereNull('ended_at');
    expect(counted.map(({ user_ref }) => user_ref)).toEqual([userRef('a')]);
  });

  it('publishes once, whoever answers at the same moment', async () => {
    await Promise.all([...'abcabc'].map(name => answer(name, 4)));
    expect(await figures()).toEqual([
      [null, 3, 4, true],
      [LENDING, 3, 4, true],
    ]);
    await Promise.all([
      ...[...'def'].map(name => answer(name, 1)),
      store.endAged(READ_AT + 1),
    ]);
    expect(await figures()).toEqual([
      [null, 3, 4, false],
      [null, 6, 2.5, true],
      [LENDING, 6, 2.5, true],
    ]);
    expect(await keptAnswers()).toBe(6);
  });
});
