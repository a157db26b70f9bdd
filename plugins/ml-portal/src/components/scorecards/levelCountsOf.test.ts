import { levelCountsOf } from './levelCountsOf';

const scorecard = {
  id: 'ownership',
  levels: [
    { id: 'identified', title: 'Identified' },
    { id: 'accountable', title: 'Accountable' },
  ],
};

const day = (date: string, id: string, counts: [string | null, number][]) => ({
  day: date,
  levels: [
    {
      scorecard: id,
      levels: counts.map(([level, count]) => ({ level, count })),
    },
  ],
});

it('counts the levels that are in force, on the days on which the scorecard was', () => {
  expect(
    levelCountsOf(scorecard, [
      day('2026-11-01', 'another', [[null, 9]]),
      day('2026-11-02', 'ownership', [
        [null, 1],
        ['identified', 2],
        ['gone', 7],
      ]),
      day('2026-11-03', 'ownership', [['accountable', 3]]),
    ]),
  ).toEqual([
    {
      day: '2026-11-02',
      counts: { none: 1, identified: 2, accountable: 0 },
    },
    {
      day: '2026-11-03',
      counts: { none: 0, identified: 0, accountable: 3 },
    },
  ]);
});
