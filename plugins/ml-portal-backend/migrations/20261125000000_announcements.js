/**
 * Events and notifications about changed results. Those that happened before
 * this version are told of in neither.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('transitions', table => {
    table
      .text('previous')
      .comment('JSON, what was otherwise before; null where it is new or gone');
  });
  await knex.schema.createTable('announcements', table => {
    table.comment('How far the transitions were told of');
    table.string('channel', 20).primary();
    table.bigInteger('last_id').notNullable().comment('the last one told of');
    table.string('holder', 36).comment('the process that tells now');
    table.bigInteger('held_until').comment('ms, another may take over then');
  });
  const [{ newest }] = await knex('transitions').max({ newest: 'id' });
  await knex('announcements').insert(
    ['events', 'notifications'].map(channel => ({
      channel,
      last_id: newest ?? 0,
    })),
  );
  await knex.schema.createTable('pending_notifications', table => {
    table.comment('Notifications that are still to be sent');
    table.text('scope').primary().comment('the same when it is sent again');
    table.text('notification').notNullable().comment('JSON');
    table.bigInteger('created_at').notNullable().comment('ms');
  });
  await knex.schema.createTable('digests', table => {
    table.comment('The last week for which each line of business had a digest');
    table.text('line_ref').primary();
    table.string('week', 8).notNullable().comment('ISO 8601, as 2026-W48');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of ['digests', 'pending_notifications', 'announcements']) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('transitions', table => {
    table.dropColumn('previous');
  });
};
