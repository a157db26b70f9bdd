import { velocity } from '../../__testUtils__/velocity';
import { LINE_SORTS, type LineSort, sortLines } from './sortLines';

const [untold, told] = velocity.linesOfBusiness;
const line = (title: string, change: object) => ({
  ...told,
  ...change,
  lineOfBusiness: { entityRef: `group:default/${title}`, title },
});
const spread = (median: number) => ({
  count: 9,
  quartiles: { lower: 0, median, upper: 99 },
});

const LINES = [
  line('a', {
    models: 3,
    leadTimeDays: spread(5),
    changesPerMonth: spread(1),
    restoreDays: spread(9),
    training: { ...told.training, ageDays: spread(8), known: 4, late: 2 },
    failures: { changes: 10, rollbacks: 1 },
  }),
  line('b', { ...untold, models: 0 }),
  line('c', {
    models: 7,
    leadTimeDays: spread(2),
    changesPerMonth: spread(4),
    restoreDays: spread(3),
    training: { ...told.training, ageDays: spread(2), known: 9, late: 3 },
    failures: { changes: 2, rollbacks: 1 },
  }),
];

const sorted = (sort: LineSort) =>
  sortLines(LINES, sort)
    .map(({ lineOfBusiness }) => lineOfBusiness.title)
    .join('');

it.each<[LineSort, string]>([
  ['title', 'abc'],
  ['-title', 'cba'],
  ['models', 'bac'],
  ['-models', 'cab'],
  ['leadTime', 'cab'],
  ['-leadTime', 'acb'],
  ['changes', 'acb'],
  ['-changes', 'cab'],
  ['trainingAge', 'cab'],
  ['-trainingAge', 'acb'],
  ['late', 'cab'],
  ['-late', 'acb'],
  ['rollbacks', 'acb'],
  ['-rollbacks', 'cab'],
  ['restore', 'cab'],
  ['-restore', 'acb'],
])('sorts by %s, those without the figure last', (sort, titles) => {
  expect(sorted(sort)).toBe(titles);
});

it('leaves the answer as it is', () => {
  const before = [...LINES];
  LINE_SORTS.forEach(sorted);
  expect(LINES).toEqual(before);
});
