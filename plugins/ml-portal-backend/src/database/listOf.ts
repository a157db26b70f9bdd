import type { Knex } from 'knex';

/**
 * A subquery that yields the given texts, for `in (…)`. They go along as one
 * parameter, however many they are.
 */
export function listOf(knex: Knex, texts: Iterable<string>): Knex.Raw {
  const json = JSON.stringify([...texts]);
  return knex.client.config.client === 'pg'
    ? knex.raw('select jsonb_array_elements_text(?::jsonb)', [json])
    : knex.raw('select value from json_each(?)', [json]);
}
