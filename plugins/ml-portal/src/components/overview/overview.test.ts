import { overview, stageCounts } from '../../__testUtils__/data';
import { firstThings } from './firstThings';
import { heatMapCell } from './heatMapCell';

describe('heatMapCell', () => {
  it.each([
    [{ owned: 6 }, '6/6', undefined, 'Cards, Serving: 6 of 6 owned'],
    [
      { owned: 1, fenced: 1, unclaimed: 2, notApplicable: 9 },
      '1/4',
      '2 unclaimed',
      'Cards, Serving: 1 of 4 owned, 2 unclaimed, 1 fenced',
    ],
    [
      { orphaned: 3 },
      '0/3',
      '3 orphaned',
      'Cards, Serving: 0 of 3 owned, 3 orphaned',
    ],
    [
      { notApplicable: 2 },
      '–',
      undefined,
      'Cards, Serving: applies to no model',
    ],
  ])('says %j', (counts, text, trouble, label) => {
    const cell = heatMapCell('Cards', stageCounts('serving', counts));
    expect(cell).toMatchObject({ text, label });
    expect(cell.trouble).toBe(trouble);
  });
});

describe('firstThings', () => {
  it('puts what mends most first', () => {
    const things = firstThings({
      ...overview,
      stages: [
        stageCounts('training', { unclaimed: 2 }),
        stageCounts('monitoring', { unclaimed: 9, orphaned: 4 }),
      ],
      receivingTeams: [{ ...overview.receivingTeams[0], fences: 5, models: 3 }],
    });
    expect(things.map(({ text }) => text)).toEqual([
      'Name who does monitoring: nobody does for 9 models.',
      'Bring home what core-it runs: 5 stages of 3 models.',
      'Find a new owner for monitoring: for 4 models the old one is gone.',
      'Name who does training: nobody does for 2 models.',
    ]);
    expect(things[1].filter).toEqual({ fencedTo: 'group:default/core-it' });
  });

  it('has nothing to say where all is well', () => {
    expect(
      firstThings({ ...overview, stages: [], receivingTeams: [] }),
    ).toEqual([]);
  });
});
