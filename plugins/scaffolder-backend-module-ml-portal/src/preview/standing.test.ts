import type {
  PreviewItem,
  ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { describeStanding, shortfall, standingOf } from './standing';

const SCORECARD: ScorecardInForce = {
  id: 'end-to-end-ownership',
  title: 'End-to-end ownership',
  description: '',
  levels: [
    { id: 'identified', title: 'Identified' },
    { id: 'accountable', title: 'Accountable' },
    { id: 'end-to-end', title: 'End to end' },
  ],
  checks: [],
};

function check(id: string, result: string) {
  return {
    id,
    level: 'accountable',
    title: `T ${id}`,
    result,
    message: 'Why.',
  };
}

function item(name: string, score: number | null, level: string | null) {
  const checks = ['passed', 'failed', 'noData', 'error', 'exempt'].map(result =>
    check(result, result),
  );
  return {
    line: 1,
    entityRef: `component:default/${name}`,
    role: 'model',
    problems: [],
    ownership: {
      entityRef: `component:default/${name}`,
      title: 'Churn',
      score,
      scorecards: [
        { id: 'another', level: 'gold', checks: [check('other', 'failed')] },
        { id: 'end-to-end-ownership', level, checks },
      ],
    },
  } as unknown as PreviewItem;
}

const SERVICE: PreviewItem = {
  line: 9,
  entityRef: 'component:default/api',
  role: null,
  problems: [],
};
const CHURN = item('churn', 67, 'identified');

describe('standingOf', () => {
  it('tells of the only model', () => {
    expect(standingOf([SERVICE, CHURN], SCORECARD)).toEqual({
      entityRef: 'component:default/churn',
      title: 'Churn',
      score: 67,
      level: { id: 'identified', title: 'Identified' },
      missing: ['failed', 'noData', 'error'].map(id => ({
        id,
        title: `T ${id}`,
        message: 'Why.',
      })),
    });
  });

  it('tells of the model that is named', () => {
    const items = [CHURN, item('fraud', null, null)];
    expect(
      standingOf(items, SCORECARD, 'component:default/fraud'),
    ).toMatchObject({ score: null, level: null });
  });

  it.each([
    [[CHURN, item('fraud', 1, null)], undefined, 'the documents hold 2'],
    [[SERVICE], undefined, 'the documents hold 0'],
    [[CHURN], 'component:default/api', 'no model component:default/api'],
  ])('refuses to guess', (items, entityRef, message) => {
    expect(() => standingOf(items, SCORECARD, entityRef)).toThrow(message);
  });
});

describe('shortfall', () => {
  it.each([
    [67, 'accountable', {}, undefined],
    [67, 'accountable', { score: 67, level: 'accountable' }, undefined],
    [67, 'accountable', { level: 'identified' }, undefined],
    [67, 'accountable', { score: 0 }, undefined],
    [null, null, { score: 0 }, undefined],
    [
      67,
      'accountable',
      { score: 68 },
      'it would score 67, at least 68 is asked for',
    ],
    [
      null,
      'accountable',
      { score: 1 },
      'it would score nothing, at least 1 is asked for',
    ],
    [
      67,
      'accountable',
      { level: 'end-to-end' },
      'it would be Accountable, at least End to end is asked for',
    ],
    [
      67,
      null,
      { level: 'identified' },
      'it would be below the first level, at least Identified is asked for',
    ],
  ])('of %s at %s for %j: %s', (score, level, minimum, expected) => {
    const standing = standingOf([item('churn', score, level)], SCORECARD);
    expect(shortfall(standing, minimum, SCORECARD)).toBe(expected);
  });

  it('refuses a level that there is not', () => {
    const standing = standingOf([CHURN], SCORECARD);
    expect(() => shortfall(standing, { level: 'gold' }, SCORECARD)).toThrow(
      'minimumLevel: no level gold, known are identified, accountable, end-to-end',
    );
  });
});

describe('describeStanding', () => {
  const standing = standingOf([CHURN], SCORECARD);

  it.each([
    [
      { missing: standing.missing.slice(0, 1) },
      '**Churn** scores **67** and reaches **Identified**. What is missing:\n\n- **T failed**: Why.',
    ],
    [
      { missing: [] },
      '**Churn** scores **67** and reaches **Identified**. Nothing is missing.',
    ],
    [
      { missing: [], score: null, level: null },
      '**Churn** scores **nothing** and reaches no level yet. Nothing is missing.',
    ],
  ])('says it in Markdown', (change, expected) => {
    expect(describeStanding({ ...standing, ...change })).toBe(expected);
  });
});
