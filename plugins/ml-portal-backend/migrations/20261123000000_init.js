/**
 * The current result of every entity, and what lists and roll-ups filter by.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities', table => {
    table.comment('The current result of every model, feature store and tool');
    table.text('entity_ref').primary();
    table.string('role', 20).notNullable();
    table.text('title').notNullable();
    table.text('sort_title').notNullable().comment('title in lower case');
    table.text('owner_ref');
    table.text('line_of_business').comment('reference of the group');
    table.text('lifecycle');
    table.double('score').comment('0 to 100, not rounded; null without stages');
    table.integer('handoffs');
    table.string('operating_model', 20);
    table.text('document').notNullable().comment('the result, as JSON');
    table.string('hash', 40).notNullable().comment('of all other columns');
    table.bigInteger('read_at').notNullable().comment('ms, catalog was read');
    table.index(['role', 'sort_title'], 'entities_role_title_idx');
    table.index(['role', 'line_of_business'], 'entities_role_line_idx');
    table.index(['role', 'owner_ref'], 'entities_role_owner_idx');
  });
  await knex.schema.createTable('stages', table => {
    table.comment('The verdict on each of the six stages of every model');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('stage', 20).notNullable();
    table.integer('position').notNullable().comment('0 to 5');
    table.string('status', 20).notNullable();
    table.text('owner_ref');
    table.text('owner_line').comment("the owner's line of business");
    table.string('fenced_to', 20);
    table.primary(['entity_ref', 'stage']);
    table.index(['stage', 'status'], 'stages_stage_status_idx');
    table.index(['owner_ref'], 'stages_owner_idx');
  });
  await knex.schema.createTable('uses', table => {
    table.comment(
      'Which model uses which tool, at which stage, or which store',
    );
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    table.text('target_ref').notNullable();
    table.string('target_role', 20).notNullable();
    table.string('stage', 20).notNullable().comment('empty for a store');
    table.primary(['entity_ref', 'target_ref', 'stage']);
    table.index(['target_ref'], 'uses_target_idx');
  });
  await knex.schema.createTable('levels', table => {
    table.comment('The level that an entity has reached on each scorecard');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
    table.string('scorecard', 100).notNullable();
    table.string('level', 100).comment('null below the first');
    table.primary(['entity_ref', 'scorecard']);
    table.index(['scorecard', 'level'], 'levels_scorecard_idx');
  });
  await knex.schema.createTable('lines_of_business', table => {
    table.text('line_ref').primary();
    table.text('title').notNullable();
    table.text('above').notNullable().comment('JSON list of lines above it');
  });
  await knex.schema.createTable('rejected_documents', table => {
    table.comment('Documents that the catalog refused');
    table.text('entity_ref').primary();
    table.text('location');
    table.text('errors').notNullable().comment('JSON list of messages');
    table.bigInteger('since').notNullable().comment('ms');
    table.bigInteger('last_seen').notNullable().comment('ms');
  });
  await knex.schema.createTable('evaluation_state', table => {
    table.comment('A single row about runs over the whole catalog');
    table.integer('id').primary();
    table.bigInteger('completed_at').comment('ms, start of the last good run');
    table.bigInteger('failing_since').comment('ms, null while runs succeed');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'evaluation_state',
    'rejected_documents',
    'lines_of_business',
    'levels',
    'uses',
    'stages',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
