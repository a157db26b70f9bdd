import type { NewRoadmapRequest } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { RequestStore } from '../database/roadmap/RequestStore';
import { READ_AT } from './results';

/** What a line of business asks for, unless a test says otherwise. */
export const WANTED: NewRoadmapRequest = {
  title: 'Self-serve serving',
  problem: 'Every release waits for two weeks.',
  stage: 'serving',
  scope: { kind: 'unclaimed' },
  lineOfBusiness: 'group:default/lending',
};

export const userRef = (name: string) => `user:default/${name}`;

/** Something that somebody does at a moment. */
export const doneBy = (name: string, at: number = READ_AT) => ({
  by: userRef(name),
  at,
});

/** Has somebody ask for something, and returns the request. */
export function ask(
  knex: Knex,
  change: Partial<NewRoadmapRequest> = {},
  doing = doneBy('ada'),
) {
  return new RequestStore(knex).create({ ...WANTED, ...change }, doing);
}

/** Tells of nothing. */
export const silently = async () => {};

const CHILDREN = [
  'roadmap_named_models',
  'roadmap_trail',
  'roadmap_votes',
  'roadmap_followers',
  'roadmap_comments',
  'roadmap_deliveries',
] as const;

/** How many rows there are beside requests, in all tables that have any. */
export async function rowsBeside(knex: Knex): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of CHILDREN) {
    const rows: object[] = await knex(table as string);
    if (rows.length > 0) {
      counts[table] = rows.length;
    }
  }
  return counts;
}
