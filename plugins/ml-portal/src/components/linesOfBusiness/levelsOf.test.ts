import { levelsOf } from './levelsOf';

const reached = (scorecard: string, count: number) => ({
  scorecard,
  levels: [{ level: 'identified', count }],
});

it.each([
  ['ownership where it is among them', ['other', 'end-to-end-ownership'], 1],
  ['the first, where ownership is switched off', ['other', 'more'], 0],
])('tells the levels of %s', (_, ids, expected) => {
  const levels = ids.map((id, i) => reached(id, i));
  expect(levelsOf({ levels })?.levels).toEqual([
    { level: 'identified', count: expected },
  ]);
});

it('tells nothing where no scorecard is in force', () => {
  expect(levelsOf({ levels: [] })).toBeUndefined();
});
