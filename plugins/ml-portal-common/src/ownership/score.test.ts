import type { StageStatus, StageVerdict } from './types';
import { STAGES } from '../model/stages';
import { ownershipScore, roundScore } from './score';

const LETTERS: Record<string, StageStatus> = {
  o: 'owned',
  f: 'fenced',
  x: 'orphaned',
  u: 'unclaimed',
  n: 'notApplicable',
};

function stagesOf(letters: string): StageVerdict[] {
  return STAGES.map((stage, i) => ({ stage, status: LETTERS[letters[i]] }));
}

describe('ownershipScore', () => {
  it.each([
    ['oooooo', {}, 100],
    ['uuuuuu', {}, 0],
    ['fxuuuu', {}, 0],
    ['oofffo', {}, 50],
    ['onnnnn', {}, 100],
    ['nnnnnn', {}, null],
    ['ofooon', {}, 80],
    ['ofnnnn', { dataPreparation: 3 }, 75],
    ['ofnnnn', { dataPreparation: 0 }, 0],
    ['onnnnn', { dataPreparation: 0 }, null],
    ['ofuuuu', { deployment: 0, serving: 0, training: 2 }, 20],
  ])('%s weighed by %j: %s', (letters, weights, score) => {
    expect(ownershipScore(stagesOf(letters), weights)).toBe(score);
  });

  it('is not rounded', () => {
    expect(ownershipScore(stagesOf('onnnff'), {})).toBeCloseTo(100 / 3, 10);
  });

  it('never exceeds 100', () => {
    const weights = Object.fromEntries(STAGES.map((s, i) => [s, 0.1 + i / 7]));
    expect(ownershipScore(stagesOf('oooooo'), weights)).toBe(100);
  });
});

describe('roundScore', () => {
  it.each([
    [null, null],
    [0, 0],
    [12.5, 13],
    [49.5, 50],
    [(100 * 1.005) / 2.01, 50],
    [(100 * 5) / 8, 63],
    [66.49, 66],
    [200 / 3, 67],
    [100, 100],
    // What a sum of fractions leaves of 57.5.
    [57.49999999999999, 58],
  ])('%s: %s', (score, rounded) => {
    expect(roundScore(score)).toBe(rounded);
  });
});
