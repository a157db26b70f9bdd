import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';

/** A check as the configuration writes it, with nothing wrong. */
export const SOUND_CHECK = {
  id: 'trained',
  level: 'basic',
  title: 'It is trained',
  remediation: 'Train {{ entity.metadata.name }}.',
  condition: { 'facts.mlflow.lastTrainedAt': { $age: { $lte: 'P30D' } } },
};

/** A scorecard as the configuration writes it, with nothing wrong. */
export const SOUND_SCORECARD = {
  id: 'freshness',
  title: 'Freshness',
  filter: { 'facts.role': 'model' },
  levels: [{ id: 'basic', title: 'Basic' }],
  checks: [SOUND_CHECK],
};

const OPERATORS = [
  ...['$all', '$any', '$not', '$exists', '$in', '$contains', '$hasPrefix'],
  ...['$gt', '$gte', '$lt', '$lte', '$count', '$age', '$regex'],
];
const PATHS = ['facts.a', 'facts.b', 'entity.a', 'facts', 'metadata.name', ''];
const VALUES = [
  ...[null, true, 0, 30, -1, 1.5, '', 'x', '__proto__', 'P30D', 'PT1H'],
  ...['2026-05-01', '2026-02-30', '2026-05-01T10:00:00Z'],
];

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  fc.jsonValue({ maxDepth: 1 }),
);

/** Sound conditions and such that are nearly so. */
export const nearlyConditions: fc.Arbitrary<unknown> = fc.letrec(tie => ({
  matcher: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.dictionary(fc.constantFrom(...OPERATORS), tie('operand'), {
      minKeys: 1,
      maxKeys: 2,
    }),
  ),
  operand: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(scalar, { maxLength: 3 }),
    tie('matcher'),
    tie('predicate'),
  ),
  predicate: fc.oneof(
    { maxDepth: 5 },
    fc.dictionary(fc.constantFrom(...PATHS), tie('matcher'), { maxKeys: 2 }),
    fc.dictionary(
      fc.constantFrom('$all', '$any'),
      fc.array(tie('predicate'), { maxLength: 3 }),
      { maxKeys: 1 },
    ),
    fc.record({ $not: tie('predicate') }),
    tie('matcher'),
  ),
})).predicate;

const CHECK_VALUES = {
  level: fc.constantFrom<unknown>('basic', 'gold', 7),
  weight: fc.constantFrom<unknown>(1, 0.5, 0, -1, '1', 1e9),
  effectiveFrom: fc.constantFrom<unknown>('2027-01-01', '2027-02-29', 2027),
  enabled: fc.constantFrom<unknown>(true, false, 'no'),
  messages: fc.constantFrom<unknown>(
    {},
    { passed: 'Yes.' },
    { failed: '{{ facts.a }}' },
    { failed: '{{ a }}' },
    { other: '' },
  ),
  filter: nearlyConditions,
  condition: nearlyConditions,
  wieght: fc.constant(1),
};

const check = fc
  .record(CHECK_VALUES, { requiredKeys: [] })
  .chain(changes =>
    fc
      .constantFrom('trained', 'owner-alive', 'no-fences', 'Odd id')
      .map(id => ({ ...SOUND_CHECK, ...changes, id })),
  );

const scorecard = fc
  .record(
    {
      id: fc.constantFrom('freshness', 'end-to-end-ownership', 'x', ''),
      enabled: fc.boolean(),
      extend: fc.boolean(),
      filter: nearlyConditions,
      levels: fc.constantFrom<unknown>(
        [],
        [{ id: 'basic', title: 'Basic' }],
        [{ id: 'gold', title: 'Gold', after: 'accountable' }],
        [{ id: 'basic' }],
        'basic',
      ),
      checks: fc.array(check, { maxLength: 3 }),
    },
    { requiredKeys: ['id'] },
  )
  .map(changes => ({ ...SOUND_SCORECARD, ...changes }));

/** What may stand at `mlPortal.scorecards`: sound, nearly so, or anything. */
export const nearlyDefinitions: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.array(scorecard, { maxLength: 3 }) },
  fc.jsonValue(),
);

/** Subjects with a value of any type at the paths that conditions ask for. */
export const subjects: fc.Arbitrary<{ entity: JsonObject; facts: JsonObject }> =
  fc.tuple(scalar, scalar, scalar).map(([a, b, c]) => ({
    entity: { a: c as JsonObject },
    facts: { role: 'model', a: a as JsonObject, b: b as JsonObject },
  }));
