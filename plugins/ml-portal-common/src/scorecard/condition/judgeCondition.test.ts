import type { Condition } from '../types';
import { judgeCondition } from './judgeCondition';

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
