import type { Condition } from '../types';
import { judgeCondition, matchesCondition } from './judgeCondition';
import { UnfitValueError } from './operators';
import { leavesOf } from './trace';

const TODAY = { today: '2026-11-23' };

const subject = {
  entity: {
    kind: 'Component',
    metadata: { annotations: { 'example.com/tier': '1' } },
  },
  facts: { a: 1, no: null, list: ['x'], deep: { b: true, 'dotted.key': 2 } },
};

const YES = { 'facts.a': 1 };
const NO = { 'facts.a': 2 };
const GONE = { 'facts.gone': 1 };

describe('judgeCondition', () => {
  it.each<[Condition, boolean | undefined]>([
    [YES, true],
    [NO, false],
    [GONE, undefined],
    [{ 'facts.no': 1 }, undefined],
    [{ 'facts.deep.b': true }, true],
    [{ 'facts.deep.dotted.key': 2 }, true],
    [{ 'facts.deep.c': 1 }, undefined],
    [{ 'facts.toString': 1 }, undefined],
    [{ 'facts.list': { $contains: 'x' } }, true],
    [{ 'facts.gone': { $contains: 'x' } }, undefined],
    [{ 'facts.a': { $in: [1, 2] } }, true],
    [{ kind: 'component' }, false],
    [{ 'entity.kind': 'component' }, true],
    [{ 'entity.metadata.annotations.example.com/tier': '1' }, true],
    [{ 'entity.metadata.name': 'x' }, false],
    [{ 'facts.gone': { $exists: true } }, false],
    [{ 'facts.gone': { $exists: false } }, true],
    [{ 'facts.a': 1, 'facts.deep.b': true }, true],
    [{ 'facts.a': 2, 'facts.gone': 1 }, false],
    [{ 'facts.a': 1, 'facts.gone': 1 }, undefined],
    [{ $not: YES }, false],
    [{ $not: NO }, true],
    [{ $not: GONE }, undefined],
    [{ $all: [] }, true],
    [{ $all: [YES, GONE] }, undefined],
    [{ $all: [NO, GONE] }, false],
    [{ $any: [] }, false],
    [{ $any: [YES, GONE] }, true],
    [{ $any: [NO, GONE] }, undefined],
    [{ $any: [NO, { $not: { $all: [YES, NO] } }] }, true],
    [{}, true],
    [{ $all: ['text'] }, false],
  ])('%j: %s', (condition, holds) => {
    expect(judgeCondition(condition, subject, TODAY).holds).toBe(holds);
  });

  it('tells the facts that are missing, each once', () => {
    expect(
      judgeCondition(
        { $all: [GONE, { 'facts.other': 1, 'facts.a': 1 }, { $not: GONE }] },
        subject,
        TODAY,
      ),
    ).toMatchObject({
      holds: undefined,
      missing: ['facts.gone', 'facts.other'],
    });
  });

  it('refuses an operator among fields', () => {
    expect(() =>
      judgeCondition({ $all: [], kind: 'x' } as Condition, subject, TODAY),
    ).toThrow('must be the only key');
  });
});

describe('the operators beside those of Backstage', () => {
  const facts = {
    n: 45,
    day: '2026-11-01',
    time: '2026-11-01T10:30:00Z',
    here: '2026-11-01T23:30:00.250-02:00',
    local: '2026-11-01T10:30',
    list: ['a', 'b'],
    none: [],
    text: 'soon',
    views: [{ rows: 5, ttl: 'P1D' }, { rows: 50 }],
    numbers: [1, 2],
  };
  const at = { entity: { spec: { none: null } }, facts };

  it.each<[string, object, boolean | undefined]>([
    ['facts.n', { $gt: 44 }, true],
    ['facts.n', { $gt: 45 }, false],
    ['facts.n', { $gte: 45 }, true],
    ['facts.n', { $gte: 45.5 }, false],
    ['facts.n', { $lt: 45 }, false],
    ['facts.n', { $lt: 46 }, true],
    ['facts.n', { $lte: 45 }, true],
    ['facts.n', { $lte: -1 }, false],
    ['facts.gone', { $lte: 45 }, undefined],
    ['entity.spec.gone', { $lte: 45 }, false],
    ['entity.spec.none', { $lte: 45 }, false],
    // A day and a time compare as days, two times to the millisecond.
    ['facts.day', { $lte: '2026-11-01' }, true],
    ['facts.day', { $gt: '2026-10-31T23:59:59Z' }, true],
    ['facts.day', { $gt: '2026-11-01T00:00:00Z' }, false],
    ['facts.time', { $lte: '2026-11-01' }, true],
    ['facts.time', { $gt: '2026-11-01' }, false],
    ['facts.time', { $gt: '2026-11-01T10:29:59.999Z' }, true],
    ['facts.time', { $lte: '2026-11-01T11:30:00+01:00' }, true],
    ['facts.local', { $gte: '2026-11-01T10:30:00Z' }, true],
    ['facts.here', { $gte: '2026-11-02' }, true],
    ['facts.list', { $count: 2 }, true],
    ['facts.list', { $count: 0 }, false],
    ['facts.none', { $count: 0 }, true],
    ['facts.list', { $count: { $gte: 2 } }, true],
    ['facts.list', { $count: { $lt: 2 } }, false],
    ['facts.gone', { $count: 0 }, undefined],
    ['entity.spec.gone', { $count: 0 }, false],
    // 22 days before the 23rd of November.
    ['facts.day', { $age: { $lte: 'P22D' } }, true],
    ['facts.day', { $age: { $lt: 'P22D' } }, false],
    ['facts.time', { $age: { $lte: 22 } }, true],
    ['facts.time', { $age: { $gt: 'P3W' } }, true],
    ['facts.time', { $age: { $gt: 'P1M' } }, false],
    ['facts.here', { $age: { $lte: 21 } }, true],
    ['facts.gone', { $age: { $lte: 1 } }, undefined],
    // Inside of lists, where what an item lacks does not match.
    ['facts.views', { $contains: { rows: { $gt: 10 } } }, true],
    ['facts.views', { $contains: { rows: { $gt: 50 } } }, false],
    ['facts.views', { $contains: { rows: { $lt: 10 }, ttl: 'p1d' } }, true],
    ['facts.views', { $contains: { gone: { $gt: 1 } } }, false],
    ['facts.views', { $contains: { $not: { rows: { $gt: 10 } } } }, true],
    ['facts.numbers', { $contains: 2 }, true],
    ['facts.n', { $contains: { rows: { $gt: 10 } } }, false],
  ])('%s %j: %s', (path, matcher, holds) => {
    const condition = { [path]: matcher } as Condition;
    expect(judgeCondition(condition, at, TODAY).holds).toBe(holds);
    expect(matchesCondition(condition, at, '2026-11-23')).toBe(holds === true);
  });

  it.each<[string, object, string]>([
    ['facts.text', { $gt: 3 }, 'facts.text is soon, and $gt needs a number'],
    [
      'facts.day',
      { $lte: 3 },
      'facts.day is 2026-11-01, and $lte needs a number',
    ],
    [
      'facts.n',
      { $lt: '2026-11-01' },
      'facts.n is 45, and $lt needs a date (YYYY-MM-DD…)',
    ],
    [
      'facts.text',
      { $age: { $lt: 3 } },
      'facts.text is soon, and $age needs a date (YYYY-MM-DD…)',
    ],
    ['facts.n', { $count: 1 }, 'facts.n is 45, and $count needs a list'],
    [
      'facts.views',
      { $contains: { ttl: { $gt: 3 } } },
      'ttl in facts.views is P1D, and $gt needs a number',
    ],
  ])('%s %j cannot be judged', (path, matcher, message) => {
    const condition = { [path]: matcher } as Condition;
    const judge = () => judgeCondition(condition, at, TODAY);
    expect(judge).toThrow(UnfitValueError);
    expect(judge).toThrow(message);
    // Whatever the other parts are, before it or behind.
    const others = { $any: [{ 'facts.n': 45 }, condition] } as Condition;
    expect(() => judgeCondition(others, at, TODAY)).toThrow(message);
  });

  it.each<[object, string]>([
    [{ $gt: 'soon' }, '$gt takes a number or a date'],
    [{ $gt: 1, $lt: 2 }, '$gt must be the only operator'],
    [{ $age: { $lt: 'PT1H' } }, '$age takes a duration or a number of days'],
    [{ $age: 3 }, 'expected one of $gt'],
  ])('refuses %j', (matcher, message) => {
    const condition = { 'facts.day': matcher } as Condition;
    expect(() => judgeCondition(condition, at, TODAY)).toThrow(message);
  });
});

describe('the facts of a failed provider', () => {
  const providers = { deep: { state: 'failed' as const } };

  it.each<[Condition, boolean | undefined]>([
    [{ 'facts.deep.b': true }, undefined],
    [{ 'facts.deep.b': { $exists: true } }, undefined],
    [{ 'facts.deep': { $exists: false } }, undefined],
    [{ 'facts.deep.b': true, 'facts.a': 2 }, false],
    [{ 'facts.a': 1 }, true],
  ])('%j: %s', (condition, holds) => {
    const circumstances = { ...TODAY, providers };
    expect(judgeCondition(condition, subject, circumstances).holds).toBe(holds);
  });
});

describe('the values that were looked at', () => {
  it('are those of all parts, in their order', () => {
    const condition = { $any: [YES, { $not: GONE }, { 'entity.kind': 'x' }] };
    const { trace } = judgeCondition(condition, subject, TODAY);
    expect(
      leavesOf(trace).map(({ path, value, truth }) => [path, value, truth]),
    ).toEqual([
      ['facts.a', 1, true],
      ['facts.gone', undefined, undefined],
      ['entity.kind', 'Component', false],
    ]);
  });
});
