/**
 * What people think of tools, and why lines of business use tools of their own.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evaluated_tools', table => {
    table.comment('Locked by whoever changes anything about their evaluation');
    table.text('tool_ref').primary();
  });
  const ratings = (table, type) => {
    for (const criterion of ['fit', 'ease_of_use', 'reliability', 'support']) {
      table[type](criterion).notNullable();
    }
  };
  await knex.schema.createTable('tool_answers', table => {
    table.comment(
      'What people said of tools, each by themselves: not to be shown',
    );
    table.string('id', 36).primary();
    table.text('tool_ref').notNullable();
    table.text('user_ref').notNullable();
    table.text('line_of_business').comment('the only one, when they answered');
    ratings(table, 'smallint');
    table.bigInteger('at').notNullable().comment('ms');
    table.bigInteger('ended_at').comment('ms; null while it counts');
    table.index(['tool_ref', 'user_ref'], 'tool_answers_tool_idx');
    table.index(['ended_at', 'at'], 'tool_answers_at_idx');
  });
  await knex.raw(
    'create unique index tool_answers_counted_idx on tool_answers (tool_ref, user_ref) where ended_at is null',
  );
  await knex.schema.createTable('tool_publications', table => {
    table.comment('Figures of tool evaluations; only ever added to');
    table.bigIncrements('id');
    table.text('tool_ref').notNullable();
    table.text('line_of_business').comment('null: of all who answered');
    table.bigInteger('at').notNullable().comment('ms');
    table.integer('answers').notNullable();
    ratings(table, 'double');
    table.double('overall').notNullable();
    table.boolean('shown').notNullable().comment('false: history alone');
    table.index(['tool_ref', 'id'], 'tool_publications_tool_idx');
  });
  await knex.schema.createTable('tool_publication_answers', table => {
    table.comment('The answers behind published figures: not to be shown');
    table
      .bigInteger('publication_id')
      .notNullable()
      .references('id')
      .inTable('tool_publications');
    table
      .string('answer_id', 36)
      .notNullable()
      .references('id')
      .inTable('tool_answers');
    table.primary(['publication_id', 'answer_id']);
    table.index(['answer_id'], 'tool_publication_answers_answer_idx');
  });

  await knex.schema.createTable('tooling_decisions', table => {
    table.string('id', 36).primary();
    table.text('line_of_business').notNullable();
    table.string('stage', 20).notNullable();
    table.text('tool_ref').notNullable();
    table.text('reason').notNullable();
    table.text('trade_offs').notNullable();
    table.text('alternatives').notNullable().comment('JSON, references');
    table.text('objective');
    table.text('agreed_by').notNullable().comment('JSON, references');
    table.string('review_on', 10).notNullable().comment('YYYY-MM-DD');
    table.string('status', 10).notNullable();
    table.text('decided_by').notNullable();
    table.bigInteger('decided_at').notNullable().comment('ms');
    table.bigInteger('changed_at').notNullable().comment('ms');
    table.index(['line_of_business'], 'tooling_decisions_line_idx');
    table.index(['status', 'review_on'], 'tooling_decisions_review_idx');
  });
  // Two people of a line may decide at the same moment.
  await knex.raw(
    `create unique index tooling_decisions_in_force_idx on tooling_decisions (line_of_business, stage, tool_ref) where status = 'in-force'`,
  );
  await knex.schema.createTable('tooling_decision_trail', table => {
    table.comment('All that happened to decisions; only ever added to');
    table.bigIncrements('id');
    table
      .string('decision_id', 36)
      .notNullable()
      .references('id')
      .inTable('tooling_decisions');
    table.string('event', 10).notNullable();
    table.text('by').notNullable();
    table.bigInteger('at').notNullable().comment('ms');
    table.string('review_on', 10).comment('null where it ended');
    table.text('comment');
    table.index(['decision_id', 'id'], 'tooling_decision_trail_decision_idx');
  });

  await knex.schema.createTable('tooling_state', table => {
    table.comment('A single row about published figures and decisions');
    table.integer('id').primary();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('grows with every change that others see');
  });
  await knex('tooling_state').insert({ id: 1, revision: 0 });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'tooling_state',
    'tooling_decision_trail',
    'tooling_decisions',
    'tool_publication_answers',
    'tool_publications',
    'tool_answers',
    'evaluated_tools',
  ]) {
    await knex.schema.dropTable(table);
  }
};
