import type { NewToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { DATABASES, emptyDatabase } from '../__testUtils__/databases';
import { doneBy } from '../__testUtils__/requests';
import { MIGRATIONS_DIRECTORY } from './migrate';
import { DecisionStore } from './tooling/DecisionStore';
import { ToolEvaluationStore } from './tooling/ToolEvaluationStore';

jest.setTimeout(60_000);

const FIRST_TABLES = [
  'entities',
  'evaluation_state',
  'levels',
  'lines_of_business',
  'rejected_documents',
  'stages',
  'uses',
];
const ENGINE_TABLES = [
  ...FIRST_TABLES,
  'daily_roll_ups',
  'dependencies',
  'exemption_trail',
  'exemptions',
  'facts',
  'transitions',
];
const ANNOUNCEMENT_TABLES = [
  ...ENGINE_TABLES,
  'announcements',
  'digests',
  'pending_notifications',
];
const JUDGEMENT_TABLES = [
  ...ANNOUNCEMENT_TABLES,
  'check_results',
  'objectives',
];
const ROADMAP_TABLES = [
  ...JUDGEMENT_TABLES,
  'roadmap_comments',
  'roadmap_deliveries',
  'roadmap_followers',
  'roadmap_named_models',
  'roadmap_requests',
  'roadmap_state',
  'roadmap_trail',
  'roadmap_votes',
];
const TABLES = [
  ...ROADMAP_TABLES,
  'evaluated_tools',
  'tool_answers',
  'tool_publication_answers',
  'tool_publications',
  'tooling_decision_trail',
  'tooling_decisions',
  'tooling_state',
];

const ROW = {
  entity_ref: 'component:default/a',
  role: 'model',
  title: 'A',
  sort_title: 'a',
  document: '{}',
  hash: '',
  read_at: 1,
} as const;

const TRANSITION = {
  entity_ref: ROW.entity_ref,
  at: 1,
  event: 'appeared',
  score: null,
  lifecycle: null,
  operating_model: null,
  line_of_business: null,
  levels: '{}',
  checks: '[]',
  previous: null,
} as const;

const REQUEST = {
  id: '1',
  title: 'A',
  problem: 'B',
  search_text: 'a b',
  business_objective: null,
  stage: 'serving',
  scope_kind: 'unclaimed',
  scope_ref: null,
  line_of_business: 'group:default/lending',
  status: 'proposed',
  reason: null,
  tool: null,
  requested_by: 'user:default/ada',
  requested_at: 1,
  moved_at: 1,
  answered_at: null,
  votes: 1,
  comments: 0,
} as const;

const RATINGS = { fit: 3, easeOfUse: 3, reliability: 3, support: 3 };

const ANSWER = {
  tool_ref: 'component:default/mlflow',
  user_ref: 'user:default/ada',
  line_of_business: null,
  ratings: RATINGS,
};

const PUBLICATION = {
  tool_ref: ANSWER.tool_ref,
  line_of_business: null,
  at: 1,
  answers: 3,
  fit: 3,
  ease_of_use: 3,
  reliability: 3,
  support: 3,
  overall: 3,
  shown: true,
};

const DECISION: NewToolingDecision = {
  lineOfBusiness: 'group:default/lending',
  stage: 'training',
  tool: 'component:default/ray',
  reason: 'A',
  tradeOffs: 'B',
  alternatives: [],
  agreedBy: ['group:default/loans'],
  reviewOn: '2027-01-01',
};

describe.each(DATABASES)('migrations on %s', id => {
  const directory = MIGRATIONS_DIRECTORY;

  const tablesOf = async (knex: Knex) => {
    const present = await Promise.all(
      TABLES.map(table => knex.schema.hasTable(table)),
    );
    return TABLES.filter((_, i) => present[i]);
  };

  it('go up, down without a trace, and up again', async () => {
    const knex = await emptyDatabase(id);
    expect(await tablesOf(knex)).toEqual([]);

    await knex.migrate.latest({ directory });
    expect(await tablesOf(knex)).toEqual(TABLES);

    await knex.migrate.rollback({ directory }, true);
    expect(await tablesOf(knex)).toEqual([]);

    await knex.migrate.latest({ directory });
    expect(await tablesOf(knex)).toEqual(TABLES);
  });

  it('go down with data in the tables', async () => {
    const knex = await emptyDatabase(id);
    await knex.migrate.latest({ directory });
    await knex('entities').insert(ROW);
    await knex('levels').insert({
      entity_ref: 'component:default/a',
      scorecard: 'some',
      level: null,
    });
    await knex('transitions').insert(TRANSITION);
    await knex('check_results').insert({
      entity_ref: 'component:default/a',
      scorecard: 'some',
      check_id: 'some',
      result: 'failed',
    });
    await knex('roadmap_requests').insert(REQUEST);
    await knex('roadmap_votes').insert({
      request_id: REQUEST.id,
      user_ref: 'user:default/ada',
      line_of_business: null,
      at: 1,
    });

    await new ToolEvaluationStore(knex).answer(ANSWER, 1);
    await knex('tool_publications').insert(PUBLICATION);
    await knex('tool_publication_answers').insert({
      publication_id: (await knex('tool_publications').first())!.id,
      answer_id: (await knex('tool_answers').first())!.id,
    });
    await new DecisionStore(knex).record(DECISION, doneBy('ada'));

    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual(ROADMAP_TABLES);
    expect(await knex('roadmap_votes')).toHaveLength(1);
    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual(JUDGEMENT_TABLES);
    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual(ANNOUNCEMENT_TABLES);
    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual(ENGINE_TABLES);
    expect(await knex('transitions')).toHaveLength(1);
    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual(FIRST_TABLES);
    expect(await knex('entities')).toHaveLength(1);
    await knex.migrate.down({ directory });
    expect(await tablesOf(knex)).toEqual([]);
  });

  it('take the results of an earlier version along, to be judged again', async () => {
    const knex = await emptyDatabase(id);
    await knex.migrate.up({ directory });
    await knex('entities').insert({ ...ROW, hash: 'old' });
    await knex('evaluation_state').insert({ id: 1, completed_at: 5 });

    await knex.migrate.latest({ directory });
    expect(await knex('entities').first()).toMatchObject({
      etag: '',
      hash: '',
    });
    const [state, ...others] = await knex('evaluation_state');
    expect(Number(state.completed_at)).toBe(5);
    expect(Number(state.revision)).toBe(0);
    expect(others).toEqual([]);
  });

  it('tell of no change that happened before', async () => {
    const knex = await emptyDatabase(id);
    await knex.migrate.up({ directory });
    await knex.migrate.up({ directory });
    const { previous: _, ...transition } = TRANSITION;
    await knex.insert([transition, transition]).into('transitions');

    await knex.migrate.latest({ directory });
    const rows = await knex('announcements').orderBy('channel');
    expect(
      rows.map(({ channel, last_id }) => [channel, Number(last_id)]),
    ).toEqual([
      ['events', 2],
      ['notifications', 2],
    ]);
  });

  it('keep the rows of an entity, or of a request, from outliving it', async () => {
    const knex = await emptyDatabase(id);
    await knex.migrate.latest({ directory });
    await expect(
      knex('levels').insert({
        entity_ref: 'component:default/absent',
        scorecard: 'some',
        level: null,
      }),
    ).rejects.toThrow(/foreign key/i);
    await expect(
      knex('roadmap_votes').insert({
        request_id: 'absent',
        user_ref: 'user:default/ada',
        line_of_business: null,
        at: 1,
      }),
    ).rejects.toThrow(/foreign key/i);
  });
});
