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

it('agrees with the progress', () => {
  const figures = [undefined, -2, 0, 1, 3];
  for (const baseline of figures) {
    for (const current of figures) {
      for (const target of figures) {
        const kpi = { baseline, current, target };
        const progress = progressOf(kpi);
        const standing = objectiveStanding(kpi);
        const told = MEASURED_STANDINGS.some(s => s === standing);
        expect(told).toBe(target !== undefined && current !== undefined);
        if (progress !== undefined) {
          const way = progress < 0 ? 'backwards' : 'underway';
          expect(standing).toBe(progress >= 1 ? 'reached' : way);
        }
      }
    }
  }
});
