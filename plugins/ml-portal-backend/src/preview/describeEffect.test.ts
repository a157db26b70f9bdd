import type {
  CheckResult,
  CheckResultState,
  Stage,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type ComparedResult, describeEffect } from './describeEffect';

const LEVELS = ['identified', 'accountable', 'end-to-end'];
const rankOf = (_: string, level: string | null) => LEVELS.indexOf(level ?? '');

const check = (id: string, result: CheckResultState): CheckResult => ({
  id,
  level: 'identified',
  title: id,
  result,
  message: '',
});
const card = (level: string | null, ...checks: CheckResult[]) => ({
  id: 'end-to-end-ownership',
  level,
  nextLevel: null,
  passed: 0,
  counted: 0,
  percent: null,
  checks,
});
const result = (
  level: string | null,
  score: number | null,
  change: Partial<ComparedResult> = {},
): ComparedResult => ({
  entityRef: 'component:default/card-fraud',
  title: 'Card fraud',
  score,
  stages: [],
  scorecards: [card(level)],
  ...change,
});
const stage = (
  name: Stage,
  status: StageVerdict['status'],
  owner?: string,
): StageVerdict => ({ stage: name, status, owner } as StageVerdict);
const OWNED = stage('deployment', 'owned', 'group:default/cards');
const FENCED = stage('deployment', 'fenced', 'group:default/core-it');

describe('describeEffect', () => {
  it.each<[string, ComparedResult | undefined, ComparedResult, string]>([
    [
      'down',
      result('end-to-end', 100, { stages: [OWNED] }),
      result('accountable', 83.3, { stages: [FENCED] }),
      'card-fraud drops from end-to-end to accountable: deployment would be run by core-it',
    ],
    [
      'up',
      result('accountable', 83.3, { stages: [FENCED] }),
      result('end-to-end', 100, { stages: [OWNED] }),
      'card-fraud rises from accountable to end-to-end: deployment would be run by its own people',
    ],
    [
      'down',
      result('identified', 50),
      result(null, 50),
      'card-fraud drops from identified to no level',
    ],
    [
      'down',
      result('identified', 50.2, { stages: [OWNED] }),
      result('identified', 33.4, {
        stages: [stage('deployment', 'unclaimed')],
      }),
      "card-fraud drops from score 50 to 33: deployment would be nobody's",
    ],
    [
      'up',
      result('identified', null),
      result('identified', 33.4),
      'card-fraud rises from score none to 33',
    ],
    [
      'same',
      result('identified', 50),
      result('identified', 50.001),
      'card-fraud stays as it is',
    ],
    [
      'same',
      result('identified', 50, { stages: [FENCED] }),
      result('identified', 50, {
        stages: [stage('deployment', 'orphaned', 'group:default/gone')],
      }),
      'card-fraud keeps its level: deployment would be left to gone, where nobody is',
    ],
    [
      'same',
      result('identified', 50, { stages: [OWNED] }),
      result('identified', 50, { stages: [stage('deployment', 'orphaned')] }),
      'card-fraud keeps its level: deployment would be left to nobody',
    ],
    [
      'same',
      result('identified', 50, { stages: [OWNED] }),
      result('identified', 50, {
        stages: [stage('deployment', 'notApplicable')],
      }),
      'card-fraud keeps its level: deployment would not apply',
    ],
    [
      'new',
      undefined,
      result('accountable', 83.3),
      'card-fraud would start at accountable, score 83',
    ],
    [
      'new',
      undefined,
      result(null, null),
      'card-fraud would start at no level',
    ],
    [
      'new',
      undefined,
      result(null, null, { scorecards: [] }),
      'card-fraud would start at no level',
    ],
  ])('tells what goes %s', (direction, before, after, summary) => {
    expect(describeEffect(before, after, rankOf)).toMatchObject({
      entityRef: 'component:default/card-fraud',
      title: 'Card fraud',
      direction,
      summary,
    });
  });

  it('tells where it stood and would stand', () => {
    const { before, after } = describeEffect(
      result('identified', 50.4),
      result(null, null),
      rankOf,
    );
    expect(before).toEqual({
      score: 50,
      levels: { 'end-to-end-ownership': 'identified' },
    });
    expect(after).toEqual({
      score: null,
      levels: { 'end-to-end-ownership': null },
    });
  });

  it('gives the reasons of its direction alone, three of them', () => {
    const names: Stage[] = ['training', 'serving', 'monitoring', 'retraining'];
    const stages = names.map(name => ({ ...OWNED, stage: name }));
    const { summary } = describeEffect(
      result('end-to-end', 100, { stages: [...stages, FENCED] }),
      result('identified', 20, {
        stages: [...names.map(name => stage(name, 'unclaimed')), { ...OWNED }],
      }),
      rankOf,
    );
    expect(summary).toBe(
      "card-fraud drops from end-to-end to identified: training would be nobody's; serving would be nobody's; monitoring would be nobody's; and 1 more",
    );
  });

  it('gives checks as reasons where no stage changes hands', () => {
    const cards = (level: string, ...checks: CheckResult[]) => ({
      scorecards: [card(level, ...checks)],
    });
    const before = cards(
      'accountable',
      check('dashboard', 'passed'),
      check('objective', 'passed'),
      check('tools', 'failed'),
    );
    const after = cards(
      'identified',
      check('dashboard', 'failed'),
      // What does not count speaks for nothing.
      check('objective', 'notApplicable'),
      check('tools', 'passed'),
      check('new', 'failed'),
    );
    expect(
      describeEffect(
        result('accountable', 50, before),
        result('identified', 50, after),
        rankOf,
      ).summary,
    ).toBe(
      'card-fraud drops from accountable to identified: dashboard would no longer pass',
    );
  });
});
