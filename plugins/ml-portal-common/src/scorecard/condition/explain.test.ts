import type { JsonValue } from '@backstage/types';
import type { Condition } from '../types';
import { explain, valuesOf } from './explain';
import { judgeCondition } from './judgeCondition';
import { keepShort } from './showValue';

const subject = {
  entity: { spec: { lifecycle: 'experimental', tags: ['a', 'b'] } },
  facts: {
    mlflow: { daysSinceTraining: 45, lastTrainedAt: '2026-09-01', stages: [] },
    role: 'model',
    yes: true,
    text: 'two words',
    many: Array.from({ length: 30 }, (_, i) => ({ name: `v${i}` })),
    map: { a: 1, b: 2 },
  },
};

function traceOf(condition: Condition) {
  return judgeCondition(condition, subject, { today: '2026-11-23' }).trace;
}

const OLD = { 'facts.mlflow.daysSinceTraining': { $lte: 30 } };
const NEW = { 'facts.mlflow.daysSinceTraining': { $gt: 30 } };
const DRAFT = { 'entity.spec.lifecycle': 'production' };

describe('explain', () => {
  it.each<[Condition, string]>([
    [OLD, '`mlflow.daysSinceTraining` is 45, expected at most 30'],
    [NEW, '`mlflow.daysSinceTraining` is 45, as expected: more than 30'],
    [{ $not: NEW }, '`mlflow.daysSinceTraining` is 45, expected at most 30'],
    [DRAFT, '`spec.lifecycle` is experimental, expected production'],
    [
      { $not: DRAFT },
      '`spec.lifecycle` is experimental, as expected: other than production',
    ],
    [{ 'facts.yes': true }, '`yes` is true, as expected'],
    [{ 'facts.yes': 'true' }, '`yes` is true, expected "true"'],
    [{ 'facts.text': 'one' }, '`text` is "two words", expected one'],
    [{ 'entity.spec.gone': 1 }, '`spec.gone` has no value, expected 1'],
    [
      { 'entity.spec.gone': { $exists: true } },
      '`spec.gone` has no value, expected a value',
    ],
    [
      { 'facts.role': { $exists: false } },
      '`role` is model, expected no value',
    ],
    [
      { $not: { 'facts.role': { $exists: true } } },
      '`role` is model, expected no value',
    ],
    [
      { 'facts.role': { $in: ['tool', 'featureStore'] } },
      '`role` is model, expected one of tool, featureStore',
    ],
    [
      { $not: { 'facts.role': { $in: ['model'] } } },
      '`role` is model, expected none of model',
    ],
    [
      { 'facts.role': { $hasPrefix: 'to' } },
      '`role` is model, expected a text that begins with to',
    ],
    [
      { 'entity.spec.tags': { $contains: 'c' } },
      '`spec.tags` is [a, b], expected a list with c',
    ],
    [
      { $not: { 'entity.spec.tags': { $contains: 'a' } } },
      '`spec.tags` is [a, b], expected a list without a',
    ],
    [
      {
        'facts.many': {
          $contains: { $all: [{ name: 'x' }, { $not: { rows: { $gt: 3 } } }] },
        },
      } as Condition,
      '`many` is a list of 30 items, expected a list with an item whose (`name` is x and `rows` is at most 3)',
    ],
    [
      { 'facts.many': { $contains: { $any: [{ name: 'x' }, { rows: 1 }] } } },
      '`many` is a list of 30 items, expected a list with an item whose (`name` is x or `rows` is 1)',
    ],
    [{ 'facts.map': 'x' }, '`map` is a map of 2 keys, expected x'],
    [
      { 'entity.spec.tags': { $count: { $gte: 3 } } },
      '`spec.tags` has 2 items, expected at least 3 items',
    ],
    [
      { $not: { 'facts.mlflow.stages': { $count: 0 } } },
      '`mlflow.stages` has 0 items, expected other than 0 items',
    ],
    [
      { 'facts.mlflow.lastTrainedAt': { $age: { $lte: 'P30D' } } },
      '`mlflow.lastTrainedAt` is 2026-09-01, 83 days old, expected at most 30 days',
    ],
    [
      { 'facts.mlflow.lastTrainedAt': { $age: { $lte: 90 } } },
      '`mlflow.lastTrainedAt` is 2026-09-01, 83 days old, as expected: at most 90 days',
    ],
    [
      { 'facts.mlflow.lastTrainedAt': { $gte: '2026-10-01' } },
      '`mlflow.lastTrainedAt` is 2026-09-01, expected 2026-10-01 or later',
    ],
    [
      { $all: [OLD, DRAFT, { 'facts.yes': true }] },
      '`mlflow.daysSinceTraining` is 45, expected at most 30; `spec.lifecycle` is experimental, expected production',
    ],
    [
      { $any: [OLD, DRAFT] },
      '`mlflow.daysSinceTraining` is 45, expected at most 30; or `spec.lifecycle` is experimental, expected production',
    ],
    [{ $any: [OLD, { 'facts.yes': true }] }, '`yes` is true, as expected'],
    [
      { $not: { $all: [NEW, { 'facts.yes': true }] } },
      '`mlflow.daysSinceTraining` is 45, expected at most 30; or `yes` is true, expected other than true',
    ],
    [
      { $any: [{ ...OLD, ...DRAFT }, { 'facts.yes': false }] },
      '(`mlflow.daysSinceTraining` is 45, expected at most 30 and `spec.lifecycle` is experimental, expected production); or `yes` is true, expected false',
    ],
    [{}, 'The condition holds.'],
    [{ $any: [] }, 'The condition does not hold.'],
  ])('%j: %s', (condition, words) => {
    expect(explain(traceOf(condition))).toBe(words);
  });

  it('is never long', () => {
    const parts = Array.from({ length: 200 }, () => OLD);
    expect(explain(traceOf({ $all: parts }))).toHaveLength(1_000);
  });
});

describe('valuesOf', () => {
  it('names each path once, at most ten, and cuts what is long', () => {
    const values = valuesOf(
      traceOf({
        $all: [
          OLD,
          NEW,
          { 'entity.spec.gone': 1 },
          { 'facts.many': { $count: 30 } },
          { 'facts.map': { $exists: true } },
          ...Array.from({ length: 20 }, (_, i) => ({ [`entity.x${i}`]: 1 })),
        ],
      }),
    );
    expect(values).toHaveLength(10);
    expect(values.slice(0, 4)).toEqual([
      { path: 'facts.mlflow.daysSinceTraining', value: 45 },
      { path: 'entity.spec.gone', value: null },
      {
        path: 'facts.many',
        value: 'a list of 30 items',
      },
      { path: 'facts.map', value: 'a map of 2 keys' },
    ]);
  });

  it.each<[JsonValue, JsonValue]>([
    ['x'.repeat(201), `${'x'.repeat(199)}…`],
    [Array(12).fill(1), [...Array(10).fill(1), 'and 2 more']],
    [[[1]], 'a list of 1 item'],
    [null, null],
    [false, false],
  ])('%j is kept as %j', (value, kept) => {
    expect(keepShort(value)).toEqual(kept);
  });
});
