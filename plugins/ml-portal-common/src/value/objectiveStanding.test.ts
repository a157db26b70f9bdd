import type { Kpi } from '../model/types';
import {
  MEASURED_STANDINGS,
  type ObjectiveStanding,
  objectiveStanding,
} from './objectiveStanding';
import { progressOf } from './progressOf';

it.each<[what: string, kpi: Kpi | undefined, standing: ObjectiveStanding]>([
  ['no KPI', undefined, 'undeclared'],
  ['no target', { baseline: 1, current: 2 }, 'undeclared'],
  ['a target alone', { target: 0 }, 'unmeasured'],
  ['no current value', { baseline: 1, target: 2 }, 'unmeasured'],
  ['no baseline', { current: 1, target: 2 }, 'noBaseline'],
  ['nothing to change', { baseline: 2, current: 1, target: 2 }, 'noBaseline'],
  ['a rise to the target', { baseline: 0, current: 2, target: 2 }, 'reached'],
  ['a rise beyond it', { baseline: 0, current: 3, target: 2 }, 'reached'],
  ['a rise on its way', { baseline: 0, current: 1, target: 2 }, 'underway'],
  ['a rise not begun', { baseline: 0, current: 0, target: 2 }, 'underway'],
  ['a fall instead', { baseline: 0, current: -1, target: 2 }, 'backwards'],
  ['a fall to the target', { baseline: 2, current: 0, target: 0 }, 'reached'],
  ['a fall beyond it', { baseline: 2, current: -1, target: 0 }, 'reached'],
  ['a fall on its way', { baseline: 2, current: 1, target: 0 }, 'underway'],
  ['a rise instead', { baseline: 2, current: 3, target: 0 }, 'backwards'],
  [
    'figures beyond all bounds',
    { baseline: -1e308, current: 1e308, target: 1e308 },
    'reached',
  ],
])('tells how an objective stands: %s', (_, kpi, standing) => {
  expect(objectiveStanding(kpi)).toBe(standing);
});

const FIGURES = [undefined, -2, 0, 1, 3];
const KPIS = FIGURES.flatMap(baseline =>
  FIGURES.flatMap(current =>
    FIGURES.map((target): Kpi => ({ baseline, current, target })),
  ),
);

it('is measured where target and current value are declared', () => {
  for (const kpi of KPIS) {
    const standing = objectiveStanding(kpi);
    expect(MEASURED_STANDINGS.some(measured => measured === standing)).toBe(
      kpi.target !== undefined && kpi.current !== undefined,
    );
  }
});

it('agrees with the progress', () => {
  const told = KPIS.map(kpi => ({
    progress: progressOf(kpi),
    standing: objectiveStanding(kpi),
  })).filter(({ progress }) => progress !== undefined);
  expect(told.length).toBeGreaterThan(0);
  for (const { progress, standing } of told) {
    const way = progress! < 0 ? 'backwards' : 'underway';
    expect(standing).toBe(progress! >= 1 ? 'reached' : way);
  }
});
