/**
 * How quickly models move: when each was first there and first in production,
 * for longer than transitions are kept, and how it stands in the registries of
 * fact providers. Milestones of before are told by the transitions.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evaluation_state', table => {
    table.bigInteger('watched_since').comment('ms, first run with entities');
    table
      .bigInteger('registry_revision')
      .notNullable()
      .defaultTo(0)
      .comment('grows with every change of registry standings');
  });
  await knex.schema.alterTable('stages', table => {
    table.text('cadence').comment('ISO 8601 duration, as declared');
  });
  await knex.schema.createTable('milestones', table => {
    table.comment('The firsts of each model, in the catalog now or not');
    table.text('entity_ref').primary();
    table.bigInteger('seen_at').notNullable().comment('ms');
    table
      .boolean('seen_earlier')
      .notNullable()
      .comment('it was there when the portal began to watch');
    table.bigInteger('production_seen_at').comment('ms; null: not yet');
    table
      .boolean('production_earlier')
      .notNullable()
      .comment('it was in production when it was first seen');
  });
  await knex.schema.createTable('registry_standings', table => {
    table.comment('What each provider told last of a model in its registry');
    table.text('entity_ref').notNullable();
    table.string('provider', 40).notNullable();
    table.bigInteger('registered_at').comment('ms');
    table.bigInteger('first_production_at').comment('ms');
    table.bigInteger('last_trained_at').comment('ms');
    table.text('version').comment('in production; null: none, or not told');
    table.text('last_version').comment('the last one that was in production');
    table.bigInteger('last_version_created_at').comment('ms');
    table
      .bigInteger('watched_from')
      .comment('ms; null: it does not tell the version in production');
    table.bigInteger('moved_at').comment('ms, last change of last_version');
    table.bigInteger('changed_at').notNullable().comment('ms, of this row');
    table.primary(['entity_ref', 'provider']);
    table.index(['provider'], 'registry_standings_provider_idx');
  });
  await knex.schema.createTable('production_moves', table => {
    table.comment('Changes of the version in production, one row each');
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.string('provider', 40).notNullable();
    table.bigInteger('at').notNullable().comment('ms');
    table.text('version').notNullable();
    table.boolean('back').notNullable().comment('to an older version');
    table.unique(['entity_ref', 'provider', 'at', 'version'], {
      indexName: 'production_moves_once_idx',
    });
    table.index(['at'], 'production_moves_at_idx');
  });

  await knex('evaluation_state').update({
    watched_since: knex.raw(
      'coalesce((select min(at) from transitions), completed_at)',
    ),
  });
  // A model is what declares a lifecycle: tools and stores have none here.
  await knex.raw(`
    insert into milestones
      (entity_ref, seen_at, seen_earlier, production_seen_at, production_earlier)
    select
      models.entity_ref,
      coalesce(earliest.at, models.read_at),
      earliest.id is null or earliest.event <> 'appeared' or earliest.at <= state.watched_since,
      coalesce(
        reached.at,
        case when models.lifecycle = 'production' then coalesce(earliest.at, models.read_at) end
      ),
      coalesce(reached.id = earliest.id, models.lifecycle = 'production', false)
    from (
      select entity_ref, lifecycle, read_at from entities where role = 'model'
      union all
      select entity_ref, cast(null as text) as lifecycle, min(at) as read_at
      from transitions
      where lifecycle is not null
        and entity_ref not in (select entity_ref from entities)
      group by entity_ref
    ) models
    cross join evaluation_state state
    left join (
      select entity_ref,
        min(id) as first_id,
        min(case when lifecycle = 'production' and event <> 'removed' then id end) as reached_id
      from transitions
      group by entity_ref
    ) ids on ids.entity_ref = models.entity_ref
    left join transitions earliest on earliest.id = ids.first_id
    left join transitions reached on reached.id = ids.reached_id
  `);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'production_moves',
    'registry_standings',
    'milestones',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('stages', table => {
    table.dropColumn('cadence');
  });
  await knex.schema.alterTable('evaluation_state', table => {
    table.dropColumns('watched_since', 'registry_revision');
  });
};
