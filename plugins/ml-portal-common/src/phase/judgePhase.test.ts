import { judgePhase } from './judgePhase';
import { DEFAULT_PHASE_THRESHOLDS, type Phase } from './types';

const THRESHOLDS = {
  fastGrowth: { practitioners: 8, models: 5, linesOfBusiness: 2 },
  mature: { practitioners: 40, models: 30, linesOfBusiness: 5 },
};

const figuresOf = ([practitioners, models, linesOfBusiness]: number[]) => ({
  practitioners,
  models,
  linesOfBusiness,
});

describe('judgePhase', () => {
  it.each<[what: string, figures: number[], Phase, missing: number[] | null]>([
    ['nothing yet', [0, 0, 0], 'startUp', [8, 5, 2]],
    ['just below in one', [7, 5, 2], 'startUp', [1, 0, 0]],
    ['an army without models', [100, 2, 1], 'startUp', [0, 3, 1]],
    ['many models of one line', [50, 90, 1], 'startUp', [0, 0, 1]],
    ['at the thresholds', [8, 5, 2], 'fastGrowth', [32, 25, 3]],
    ['above in two only', [60, 29, 9], 'fastGrowth', [0, 1, 0]],
    ['at the next ones', [40, 30, 5], 'mature', null],
    ['beyond', [900, 400, 30], 'mature', null],
  ])('%s: %j', (_, figures, phase, missing) => {
    const verdict = judgePhase(figuresOf(figures), THRESHOLDS);
    expect(verdict.phase).toBe(phase);
    expect(verdict.next && Object.values(verdict.next.missing)).toEqual(
      missing,
    );
    expect(verdict).toMatchObject({
      figures: figuresOf(figures),
      thresholds: THRESHOLDS,
    });
  });

  it('names the next phase', () => {
    const next = (figures: number[]) =>
      judgePhase(figuresOf(figures), THRESHOLDS).next?.phase;
    expect(next([0, 0, 0])).toBe('fastGrowth');
    expect(next([8, 5, 2])).toBe('mature');
  });

  it('is not known where nobody can be counted', () => {
    const figures = { practitioners: null, models: 100, linesOfBusiness: 9 };
    expect(judgePhase(figures, THRESHOLDS)).toMatchObject({
      phase: null,
      next: null,
      figures,
    });
  });

  it('needs no people where the threshold asks for none', () => {
    const none = { practitioners: 0, models: 0, linesOfBusiness: 0 };
    const thresholds = { fastGrowth: none, mature: none };
    expect(judgePhase(none, thresholds).phase).toBe('mature');
  });
});

it('has later phases begin later by default', () => {
  const { fastGrowth, mature } = DEFAULT_PHASE_THRESHOLDS;
  for (const [figure, threshold] of Object.entries(fastGrowth)) {
    expect(mature[figure as keyof typeof mature]).toBeGreaterThan(threshold);
  }
});
