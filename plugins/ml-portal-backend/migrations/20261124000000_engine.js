/**
 * The scorecard engine: what results depend on, facts of providers, exemptions,
 * and history.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities', table => {
    table
      .text('etag')
      .notNullable()
      .defaultTo('')
      .comment('catalog version judged; empty: to be judged again');
    // A run looks at these of every entity, and at the long document of none.
    table.index(
      ['entity_ref', 'etag', 'hash', 'read_at'],
      'entities_version_idx',
    );
  });
  // Lists are sorted by these expressions.
  await knex.raw(
    'create index entities_score_idx on entities (role, coalesce(score, -1), entity_ref)',
  );
  await knex.raw(
    'create index entities_handoffs_idx on entities (role, cast(handoffs as double precision), entity_ref)',
  );
  await knex.schema.alterTable('evaluation_state', table => {
    table
      .bigInteger('revision')
      .notNullable()
      .defaultTo(0)
      .comment('grows with every change of results');
    table
      .bigInteger('context_changed_at')
      .notNullable()
      .defaultTo(0)
      .comment('ms, reading of the context that last differed');
    table.string('context_digest', 40).comment('of all answers');
    table.string('day', 10).comment('for which all results are judged');
    table
      .bigInteger('rolled_up_revision')
      .comment('that the newest daily roll-ups are of');
  });
  await knex('evaluation_state')
    .insert({ id: 1, completed_at: null, failing_since: null })
    .onConflict('id')
    .ignore();
  await knex.schema.createTable('dependencies', table => {
    table.comment('What results take from each group, user and tool');
    table.text('ref').primary();
    table.string('answer', 40).notNullable().comment('digest');
  });
  await knex.schema.createTable('facts', table => {
    table.comment('The last known facts of each provider about an entity');
    table.text('entity_ref').notNullable();
    table.string('provider', 40).notNullable();
    table.text('facts').comment('JSON object; null before the first success');
    table.bigInteger('found_at').comment('ms, when these were first found');
    table.bigInteger('failing_since').comment('ms; null while it succeeds');
    table.text('error');
    table.string('state', 10).notNullable().comment('fresh, stale or failed');
    table.primary(['entity_ref', 'provider']);
    table.index(['provider'], 'facts_provider_idx');
  });
  await knex.schema.createTable('exemptions', table => {
    table.string('id', 36).primary();
    table.text('entity_ref').notNullable();
    table.string('scorecard', 100).notNullable();
    table.string('check_id', 100).notNullable();
    table.text('reason').notNullable();
    table.string('ends_on', 10).notNullable().comment('last day');
    table.string('status', 10).notNullable();
    table.text('requested_by').notNullable();
    table.bigInteger('requested_at').notNullable().comment('ms');
    table.index(['entity_ref'], 'exemptions_entity_idx');
    table.index(['status', 'requested_at'], 'exemptions_status_idx');
  });
  // Two people may ask for the same at the same moment.
  await knex.raw(
    `create unique index exemptions_open_idx on exemptions (entity_ref, scorecard, check_id) where status in ('requested', 'approved')`,
  );
  await knex.schema.createTable('exemption_trail', table => {
    table.comment('All that happened to exemptions; only ever added to');
    table.bigIncrements('id');
    table.string('exemption_id', 36).notNullable();
    table.string('status', 10).notNullable();
    table.text('by').comment('null where time did it');
    table.bigInteger('at').notNullable().comment('ms');
    table.text('comment');
    table.index(['exemption_id'], 'exemption_trail_exemption_idx');
  });
  await knex.schema.createTable('transitions', table => {
    table.comment('Changes of results, one row each');
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.bigInteger('at').notNullable().comment('ms');
    table.string('event', 10).notNullable();
    table.double('score');
    table.text('lifecycle');
    table.string('operating_model', 20);
    table.text('line_of_business');
    table.text('levels').notNullable().comment('JSON, level by scorecard');
    table.text('checks').notNullable().comment('JSON, results that changed');
    table.index(['entity_ref', 'id'], 'transitions_entity_idx');
  });
  await knex.schema.createTable('daily_roll_ups', table => {
    table.comment('How each line of business and the organization stood');
    table.string('day', 10).notNullable();
    table.text('line_ref').notNullable().comment('empty: the organization');
    table.text('roll_up').notNullable().comment('JSON');
    table.primary(['line_ref', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'daily_roll_ups',
    'transitions',
    'exemption_trail',
    'exemptions',
    'facts',
    'dependencies',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('evaluation_state', table => {
    table.dropColumns(
      'revision',
      'context_changed_at',
      'context_digest',
      'day',
      'rolled_up_revision',
    );
  });
  await knex.schema.alterTable('entities', table => {
    table.dropIndex([], 'entities_handoffs_idx');
    table.dropIndex([], 'entities_score_idx');
    table.dropIndex([], 'entities_version_idx');
    table.dropColumn('etag');
  });
};
