import type { JsonObject } from '@backstage/types';
import { evaluateScorecard, isCounted, summarize } from './evaluateScorecard';
import { nameLineOfBusiness } from './nameLineOfBusiness';
import {
  CHECK_RESULTS,
  type CheckResultState,
  type ScorecardDefinition,
} from './types';

const LEVELS = ['bronze', 'silver', 'gold'];

/** A scorecard with two checks a level: a and b, c and d, e and f. */
const DEFINITION: ScorecardDefinition = {
  id: 'card',
  title: 'Card',
  description: '',
  filter: { 'facts.role': 'model' },
  levels: LEVELS.map(id => ({ id, title: id })),
  checks: ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => ({
    id,
    level: LEVELS[Math.floor(i / 2)],
    title: id,
    description: '',
    remediation: '',
    weight: id === 'f' ? 4 : undefined,
    condition: { [`facts.${id}`]: true },
    messages: { passed: '', failed: '' },
  })),
};

const LETTERS: Record<string, CheckResultState> = {
  p: 'passed',
  f: 'failed',
  x: 'exempt',
  n: 'notApplicable',
  s: 'scheduled',
  d: 'noData',
  e: 'error',
};

function summaryOf(letters: string) {
  const { checks, ...summary } = summarize(
    DEFINITION,
    DEFINITION.checks.map(({ id, level, title }, i) => ({
      id,
      level,
      title,
      result: LETTERS[letters[i]],
      message: '',
    })),
  );
  expect(checks).toHaveLength(6);
  return summary;
}

describe('summarize', () => {
  it.each([
    ['pppppp', 'gold', null, 6, 6, 100],
    ['ffffff', null, 'bronze', 0, 6, 0],
    ['pppppf', 'silver', 'gold', 5, 6, 56],
    ['ppppfp', 'silver', 'gold', 5, 6, 89],
    ['pppfpp', 'bronze', 'silver', 5, 6, 89],
    // Levels are cumulative: all of gold, but not all of bronze.
    ['fppppp', null, 'bronze', 5, 6, 89],
    ['pffppp', null, 'bronze', 4, 6, 78],
    // What leaves the denominator does not stand in the way.
    ['xnsppp', 'gold', null, 3, 3, 100],
    ['ppxnsf', 'silver', 'gold', 2, 3, 33],
    ['xxnnss', 'gold', null, 0, 0, null],
    ['ppnnff', 'silver', 'gold', 2, 4, 29],
    // What has no result does not pass.
    ['pdpppp', null, 'bronze', 5, 6, 89],
    ['pppepp', 'bronze', 'silver', 5, 6, 89],
    ['nnnnnd', 'silver', 'gold', 0, 1, 0],
  ])('%s', (letters, level, nextLevel, passed, counted, percent) => {
    expect(summaryOf(letters)).toEqual({
      id: 'card',
      level,
      nextLevel,
      passed,
      counted,
      percent,
    });
  });

  it('rounds halves up', () => {
    // 1 of 8 by weight.
    const definition = {
      ...DEFINITION,
      checks: DEFINITION.checks.map(check => ({
        ...check,
        weight: check.id === 'a' ? 1 : 7 / 5,
      })),
    };
    const { checks } = evaluateScorecard(
      definition,
      {
        entity: {},
        facts: { role: 'model', a: true, b: 0, c: 0, d: 0, e: 0, f: 0 },
      },
      { today: '2026-11-23' },
    )!;
    expect(summarize(definition, checks).percent).toBe(13);
  });
});

describe('isCounted', () => {
  it('leaves out exempt, not applicable and scheduled', () => {
    expect(CHECK_RESULTS.filter(result => isCounted({ result }))).toEqual([
      'passed',
      'failed',
      'noData',
      'error',
    ]);
  });
});

describe('evaluateScorecard', () => {
  it('is nothing for entities it is not for', () => {
    expect(
      evaluateScorecard(
        DEFINITION,
        { entity: {}, facts: { role: 'tool' } },
        { today: '2026-11-23' },
      ),
    ).toBeUndefined();
  });

  it.each<[string, JsonObject]>([
    ['facts that are not known', {}],
    ['a value of the wrong type', { size: 'large' }],
  ])('is nothing where its filter meets %s', (_, facts) => {
    const definition = { ...DEFINITION, filter: { 'facts.size': { $gt: 1 } } };
    const circumstances = { today: '2026-11-23' };
    expect(
      evaluateScorecard(definition, { entity: {}, facts }, circumstances),
    ).toBeUndefined();
  });

  it('goes by the exemptions of its own', () => {
    const exemption = { check: 'a', reason: 'x', endsOn: '2027-01-01' };
    const { checks } = evaluateScorecard(
      DEFINITION,
      { entity: {}, facts: { role: 'model' } },
      {
        today: '2026-11-23',
        exemptions: [
          { ...exemption, scorecard: 'card' },
          { ...exemption, scorecard: 'other', check: 'b' },
        ],
      },
    )!;
    expect(checks.slice(0, 2).map(({ result }) => result)).toEqual([
      'exempt',
      'noData',
    ]);
  });

  it('keeps the order of the checks', () => {
    const result = evaluateScorecard(
      DEFINITION,
      { entity: {}, facts: { role: 'model', a: true, b: false } },
      { today: '2026-11-23' },
    )!;
    expect(result.checks.map(check => [check.id, check.result])).toEqual([
      ['a', 'passed'],
      ['b', 'failed'],
      ['c', 'noData'],
      ['d', 'noData'],
      ['e', 'noData'],
      ['f', 'noData'],
    ]);
  });
});

describe('nameLineOfBusiness', () => {
  it('puts the title into messages, whatever it holds', () => {
    const check = {
      id: 'a',
      level: 'bronze',
      title: 'a',
      result: 'failed' as const,
      message:
        'x, outside its line of business; y, outside its line of business',
    };
    const [{ checks }] = nameLineOfBusiness(
      [{ ...summaryOf('pppppp'), checks: [check] }],
      '$& Co',
    );
    expect(checks[0].message).toBe('x, outside $& Co; y, outside $& Co');
  });
});
