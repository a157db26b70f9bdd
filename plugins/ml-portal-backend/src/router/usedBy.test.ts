import { EVERYTHING, NOTHING, type Visibility } from '../visibility/Visibility';
import { usedByOf } from './usedBy';

const lines = [
  { entityRef: 'retail', title: 'Retail', above: [] },
  { entityRef: 'wealth', title: 'Wealth', above: ['retail'] },
  { entityRef: 'funds', title: 'Funds', above: ['retail', 'wealth'] },
  { entityRef: 'lending', title: 'Lending', above: [] },
];
const uses = [
  { line: 'retail', models: 1 },
  { line: 'wealth', models: 2 },
  { line: 'funds', models: 4 },
  { line: 'lending', models: 3 },
  { line: null, models: 5 },
];
const seeing = (...refs: string[]): Visibility => ({
  all: false,
  refs: new Set(refs),
});

it.each<[string, Visibility, [string | null, number][]]>([
  [
    'counts nested lines for those that they are in',
    EVERYTHING,
    [
      ['Retail', 7],
      ['Wealth', 6],
      [null, 5],
      ['Funds', 4],
      ['Lending', 3],
    ],
  ],
  [
    'counts a hidden line for those that it is in, and as none',
    seeing('retail', 'lending'),
    [
      [null, 11],
      ['Retail', 7],
      ['Lending', 3],
    ],
  ],
  ['counts all as none where no line may be seen', NOTHING, [[null, 15]]],
])('%s', (_, visibility, expected) => {
  const counted = usedByOf(uses, { lines, visibility });
  expect(
    counted.map(({ lineOfBusiness, models }) => [
      lineOfBusiness?.title ?? null,
      models,
    ]),
  ).toEqual(expected);
});

it('tells nothing of what nobody uses', () => {
  expect(usedByOf([], { lines, visibility: EVERYTHING })).toEqual([]);
});

it.each<[string, Visibility, string[]]>([
  ['all lines', EVERYTHING, ['Wealth', 'Funds']],
  ['not what is between', seeing('retail', 'funds'), ['Funds']],
  ['not what is outside', seeing('wealth', 'funds'), ['Funds']],
])('tells what is nested in another, for who sees %s', (_, sees, expected) => {
  const nested = usedByOf(uses, { lines, visibility: sees })
    .filter(use => use.nested)
    .map(({ lineOfBusiness }) => lineOfBusiness?.title);
  expect(nested).toEqual(expected);
});

it('tells the outer of two lines first where both have as many', () => {
  const one = [{ line: 'wealth', models: 1 }];
  expect(
    usedByOf(one, { lines, visibility: EVERYTHING }).map(
      ({ lineOfBusiness }) => lineOfBusiness?.title,
    ),
  ).toEqual(['Retail', 'Wealth']);
});
