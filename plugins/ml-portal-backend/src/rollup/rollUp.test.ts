import {
  DEFAULT_SCORECARDS,
  FENCE_TARGETS,
  OPERATING_MODELS,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Tallies } from '../database/RollUpQueries';
import { rollUp } from './rollUp';

const A = 'group:default/a';
const B = 'group:default/b';

const NOTHING: Tallies = {
  models: [],
  operatingModels: [],
  stages: [],
  levels: [],
};

const zeros = (keys: readonly string[]) =>
  Object.fromEntries(keys.map(key => [key, 0]));
const everything = () => true;
const only = (wanted: string | null) => (line: string | null) =>
  line === wanted;

const models = (
  line: string | null,
  count: number,
  scored: number,
  scoreSum: number,
) => ({ line, count, scored, scoreSum });

describe('rollUp', () => {
  it('counts nothing as zeros, with no score', () => {
    expect(rollUp(NOTHING, everything, DEFAULT_SCORECARDS)).toEqual({
      models: 0,
      score: null,
      operatingModel: 'unknown',
      operatingModels: zeros(OPERATING_MODELS),
      stages: STAGES.map(stage => ({ stage, counts: zeros(STAGE_STATUSES) })),
      levels: [],
      fences: zeros(FENCE_TARGETS),
    });
  });

  it.each([
    ['the mean of the unrounded scores', [models(A, 3, 3, 100)], 33],
    ['rounded once, halves up', [models(A, 2, 2, 1)], 1],
    ['by model, not by line', [models(A, 1, 1, 100), models(B, 3, 3, 0)], 25],
    ['over models that have one', [models(A, 5, 2, 100)], 50],
    ['null where none has one', [models(A, 5, 0, 0)], null],
    ['zero where all have zero', [models(A, 2, 2, 0)], 0],
  ])('has a score: %s', (_, rows, score) => {
    const result = rollUp({ ...NOTHING, models: rows }, everything, []);
    expect(result.score).toBe(score);
    expect(result.models).toBe(rows.reduce((sum, row) => sum + row.count, 0));
  });

  it('counts only the lines asked for; null is the models that have none', () => {
    const tallies: Tallies = {
      models: [models(A, 1, 1, 10), models(B, 2, 2, 40), models(null, 4, 4, 0)],
      operatingModels: [
        { line: A, operatingModel: 'hybrid', count: 1 },
        { line: B, operatingModel: 'centralized', count: 2 },
        { line: null, operatingModel: 'unknown', count: 4 },
      ],
      stages: [A, B, null].map((line, i) => ({
        line,
        stage: 'serving',
        status: 'fenced',
        fencedTo: FENCE_TARGETS[i],
        count: 2 ** i,
      })),
      levels: [A, B, null].map((line, i) => ({
        line,
        scorecard: 'end-to-end-ownership',
        level: i === 0 ? null : 'identified',
        count: 2 ** i,
      })),
    };
    const of = (line: string | null) =>
      rollUp(tallies, only(line), DEFAULT_SCORECARDS);
    expect([A, B, null].map(line => of(line).models)).toEqual([1, 2, 4]);
    expect([A, B, null].map(line => of(line).score)).toEqual([10, 20, 0]);
    expect([A, B, null].map(line => of(line).operatingModel)).toEqual([
      'hybrid',
      'centralized',
      'unknown',
    ]);
    [A, B, null].forEach((line, i) => {
      const { fences, stages, levels } = of(line);
      expect(fences).toEqual({
        ...zeros(FENCE_TARGETS),
        [FENCE_TARGETS[i]]: 2 ** i,
      });
      const serving = stages.find(({ stage }) => stage === 'serving');
      expect(serving!.counts).toEqual({
        ...zeros(STAGE_STATUSES),
        fenced: 2 ** i,
      });
      expect(levels).toHaveLength(1);
      expect(levels[0].levels.filter(({ count }) => count > 0)).toEqual([
        { level: i === 0 ? null : 'identified', count: 2 ** i },
      ]);
    });
    expect(rollUp(tallies, everything, DEFAULT_SCORECARDS).models).toBe(7);
  });

  it('adds up rows of one status that lead to several targets', () => {
    const stages = FENCE_TARGETS.map(fencedTo => ({
      line: A,
      stage: 'training' as const,
      status: 'fenced' as const,
      fencedTo,
      count: 3,
    }));
    const result = rollUp({ ...NOTHING, stages }, everything, []);
    expect(result.stages[1].counts.fenced).toBe(3 * FENCE_TARGETS.length);
    expect(Object.values(result.fences)).toEqual(FENCE_TARGETS.map(() => 3));
  });

  it('lists the levels of each scorecard in order, those below the first ahead', () => {
    const tallies: Tallies = {
      ...NOTHING,
      levels: [
        {
          line: A,
          scorecard: 'end-to-end-ownership',
          level: 'end-to-end',
          count: 2,
        },
        { line: A, scorecard: 'no-longer-in-force', level: null, count: 9 },
        {
          line: A,
          scorecard: 'end-to-end-ownership',
          level: 'renamed',
          count: 9,
        },
      ],
    };
    expect(rollUp(tallies, everything, DEFAULT_SCORECARDS).levels).toEqual([
      {
        scorecard: 'end-to-end-ownership',
        levels: [
          { level: null, count: 0 },
          { level: 'identified', count: 0 },
          { level: 'accountable', count: 0 },
          { level: 'end-to-end', count: 2 },
          { level: 'self-sufficient', count: 0 },
        ],
      },
    ]);
  });

  it('calls a tie of operating models mixed, and leaves unknown out', () => {
    const of = (...counts: [string, number][]) =>
      rollUp(
        {
          ...NOTHING,
          operatingModels: counts.map(([operatingModel, count]) => ({
            line: A,
            operatingModel: operatingModel as 'hybrid',
            count,
          })),
        },
        everything,
        [],
      ).operatingModel;
    expect(of(['hybrid', 1], ['traditional', 1])).toBe('mixed');
    expect(of(['hybrid', 1], ['unknown', 9])).toBe('hybrid');
  });
});
