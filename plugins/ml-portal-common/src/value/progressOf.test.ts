import { progressOf } from './progressOf';

it.each([
  ['half way up', { baseline: 0, current: 5, target: 10 }, 0.5],
  ['half way down', { baseline: 10, current: 5, target: 0 }, 0.5],
  ['where it began', { baseline: 0, current: 0, target: 10 }, 0],
  ['at the target', { baseline: 10, current: 0, target: 0 }, 1],
  ['beyond the target', { baseline: 0, current: 15, target: 10 }, 1.5],
  ['the wrong way', { baseline: 10, current: 12, target: 0 }, -0.2],
  ['without a current figure', { baseline: 10, target: 0 }, undefined],
  ['without a target', { baseline: 10, current: 5 }, undefined],
  [
    'of figures beyond all bounds',
    { baseline: -1e308, current: 1e308, target: 1e308 },
    undefined,
  ],
  [
    'where nothing is to change',
    { baseline: 5, current: 5, target: 5 },
    undefined,
  ],
])('tells how far a KPI is: %s', (_, kpi, progress) => {
  expect(progressOf(kpi)).toBe(progress);
});
