/**
 * What lines of business ask the platform for.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('roadmap_requests', table => {
    table.string('id', 36).primary();
    table.text('title').notNullable();
    table.text('problem').notNullable();
    table.text('search_text').notNullable().comment('both in lower case');
    table.text('business_objective');
    table.string('stage', 20).notNullable();
    table.string('scope_kind', 20).notNullable();
    table.text('scope_ref').comment('of the team, or of the line of business');
    table.text('line_of_business').notNullable().comment('that asks');
    table.string('status', 20).notNullable();
    table.text('reason').comment('where it is declined');
    table.text('tool').comment('where it is delivered');
    table.text('requested_by').notNullable();
    table.bigInteger('requested_at').notNullable().comment('ms');
    table.bigInteger('moved_at').notNullable().comment('ms');
    table.bigInteger('answered_at').comment('ms; null while it waits');
    table.integer('votes').notNullable().defaultTo(0);
    table.integer('comments').notNullable().defaultTo(0);
    table.index(['line_of_business'], 'roadmap_requests_line_idx');
  });
  const ofRequest = table =>
    table
      .string('request_id', 36)
      .notNullable()
      .references('id')
      .inTable('roadmap_requests')
      .onDelete('CASCADE');
  await knex.schema.createTable('roadmap_named_models', table => {
    table.comment('The models that requests name, in the catalog or not');
    ofRequest(table);
    table.text('entity_ref').notNullable();
    table.primary(['request_id', 'entity_ref']);
    table.index(['entity_ref'], 'roadmap_named_models_entity_idx');
  });
  await knex.schema.createTable('roadmap_trail', table => {
    table.comment('All moves of requests; only ever added to');
    table.bigIncrements('id');
    ofRequest(table);
    table.string('status', 20).notNullable();
    table.text('by').notNullable();
    table.bigInteger('at').notNullable().comment('ms');
    table.text('reason');
    table.text('tool');
    table.index(['request_id'], 'roadmap_trail_request_idx');
  });
  await knex.schema.createTable('roadmap_votes', table => {
    ofRequest(table);
    table.text('user_ref').notNullable();
    table.text('line_of_business').comment('when the vote was given');
    table.bigInteger('at').notNullable().comment('ms');
    table.primary(['request_id', 'user_ref']);
    table.index(['user_ref'], 'roadmap_votes_user_idx');
  });
  await knex.schema.createTable('roadmap_followers', table => {
    ofRequest(table);
    table.text('user_ref').notNullable();
    table.boolean('following').notNullable().comment('false: not any more');
    table.primary(['request_id', 'user_ref']);
    table.index(['user_ref'], 'roadmap_followers_user_idx');
  });
  await knex.schema.createTable('roadmap_comments', table => {
    table.string('id', 36).primary();
    ofRequest(table);
    table.text('by').notNullable();
    table.bigInteger('at').notNullable().comment('ms');
    table.text('text').notNullable();
    table.index(['request_id', 'at', 'id'], 'roadmap_comments_request_idx');
  });
  await knex.schema.createTable('roadmap_deliveries', table => {
    table.comment('What delivered requests touched when they were delivered');
    ofRequest(table);
    table.text('entity_ref').notNullable();
    table.string('status', 20).notNullable().comment('of the stage, then');
    table.primary(['request_id', 'entity_ref']);
  });
  await knex.schema.createTable('roadmap_state', table => {
    table.comment('A single row about all requests');
    table.integer('id').primary();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('grows with every change that others see');
    table
      .bigInteger('requests_revision')
      .notNullable()
      .comment('grows whenever there is a request more or less');
  });
  await knex('roadmap_state').insert({
    id: 1,
    revision: 0,
    requests_revision: 0,
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'roadmap_state',
    'roadmap_deliveries',
    'roadmap_comments',
    'roadmap_followers',
    'roadmap_votes',
    'roadmap_trail',
    'roadmap_named_models',
    'roadmap_requests',
  ]) {
    await knex.schema.dropTable(table);
  }
};
