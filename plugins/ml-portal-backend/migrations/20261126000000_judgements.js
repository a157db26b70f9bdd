/**
 * What lists and figures ask of results beside levels: the checks that do not
 * pass, and what models declare of their worth. Results that are there already
 * get these rows with the next run, which judges all of them again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const ofEntity = table =>
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('entities')
      .onDelete('CASCADE');
  await knex.schema.createTable('check_results', table => {
    table.comment('The checks that an entity does not pass');
    ofEntity(table);
    table.string('scorecard', 100).notNullable();
    table.string('check_id', 100).notNullable();
    table.string('result', 20).notNullable();
    table.primary(['entity_ref', 'scorecard', 'check_id']);
    table.index(['scorecard', 'check_id', 'result'], 'check_results_check_idx');
  });
  await knex.schema.createTable('objectives', table => {
    table.comment('The business objective that a model declares');
    ofEntity(table).primary();
    table.text('kpi').comment('its name');
    table.text('unit');
    table.double('baseline');
    table.double('target');
    table.double('current');
    table.string('as_of', 10).comment('of current');
    table.double('annual_value').comment('in currency, as declared');
    table.string('currency', 3).comment('ISO 4217 code');
  });
  // Neither version nor hash is theirs any more.
  await knex('entities').update({ etag: '', hash: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('objectives');
  await knex.schema.dropTable('check_results');
};
