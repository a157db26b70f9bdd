import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { STAGES } from '../model/stages';
import { group, model, tool, user } from './entities';

const GROUPS = ['g0', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7'];
const USERS = ['u0', 'u1', 'u2', 'u3'];
const TOOLS = ['t0', 't1', 't2', 't3'];

/** Groups, users or ghosts: not all names exist in a catalog. */
const owner = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...GROUPS) },
  fc.constantFrom(...USERS.map(name => `user:${name}`)),
  fc.constantFrom('ghost', 'component:t0'),
);

const groups = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom(...GROUPS),
      type: fc.constantFrom('team', 'team', 'line-of-business', 'ml-platform'),
      in: fc.array(fc.constantFrom(...GROUPS, 'ghost'), { maxLength: 3 }),
    }),
    { selector: ({ name }) => name },
  )
  .map(list => list.map(({ name, ...options }) => group(name, options)));

const users = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom(...USERS),
      in: fc.array(fc.constantFrom(...GROUPS, 'ghost'), { maxLength: 3 }),
    }),
    { selector: ({ name }) => name },
  )
  .map(list => list.map(({ name, in: of }) => user(name, of)));

const tools = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom(...TOOLS),
      owner,
      access: fc.constantFrom('self-serve', 'request', 'managed'),
    }),
    { selector: ({ name }) => name },
  )
  .map(list =>
    list.map(({ name, access, ...options }) =>
      tool(name, { ...options, ml: { access } }),
    ),
  );

/** The groups, users and tools of a catalog; cycles and ghosts included. */
export const catalogs: fc.Arbitrary<Entity[]> = fc
  .tuple(groups, users, tools)
  .map(parts => parts.flat());

/** A stage as a document lists it. */
export const stages: fc.Arbitrary<JsonObject | null> = fc.oneof(
  fc.constant(null),
  fc.constant({ notApplicable: 'no need' }),
  fc
    .record(
      {
        owner,
        tools: fc.array(fc.constantFrom(...TOOLS, 'other'), { maxLength: 3 }),
        dashboard: fc.constant('https://grafana.example.com'),
      },
      { requiredKeys: [] },
    )
    .map(stage => stage as JsonObject),
);

/** Valid models. */
export const models: fc.Arbitrary<Entity> = fc
  .record({
    owner: fc.option(owner, { nil: undefined }),
    lifecycle: fc.constantFrom('production', 'experimental'),
    stages: fc.dictionary(fc.constantFrom(...STAGES), stages, {
      noNullPrototype: true,
    }),
  })
  .map(model);

const KEYS = [
  ...STAGES,
  ...['stages', 'owner', 'tools', 'agreement', 'dashboard', 'notApplicable'],
  ...['businessObjective', 'problem', 'kpi', 'target', 'featureStores'],
  ...['featureViews', 'name', 'description', 'ttl', 'stagesServed', 'access'],
  ...['alternatives', 'requestUrl', 'custom', '__proto__', 'constructor'],
];

/** JSON that is nearly a `spec.ml`: known keys, in any place, with any value. */
export const nearlyMl: fc.Arbitrary<JsonValue> = fc.letrec<{
  value: JsonValue;
  ml: JsonValue;
}>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<JsonValue>(
      null,
      true,
      0,
      '',
      ' ',
      'ds',
      'https://a.b',
      'P1D',
    ),
    fc.constantFrom<JsonValue>('training', 'self-serve', 'g0', 'user:u0'),
    fc.jsonValue({ maxDepth: 2 }).map(value => value as JsonValue),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('ml'),
  ),
  ml: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 6 })
    .map(entries => Object.fromEntries(entries)),
})).ml;
