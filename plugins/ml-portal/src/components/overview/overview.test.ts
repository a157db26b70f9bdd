import { overview, stageCounts } from '../../__testUtils__/data';
import { t } from '../../__testUtils__/translate';
import { firstThings } from './firstThings';
import { heatMapCell } from './heatMapCell';

describe('heatMapCell', () => {
  it.each([
    [{ owned: 6 }, { text: '6/6', share: 1, troubles: [] }],
    [
      { owned: 1, fenced: 1, unclaimed: 2, notApplicable: 9 },
      { text: '1/4', share: 0.25, troubles: ['2 unclaimed', '1 fenced'] },
    ],
    [{ orphaned: 3 }, { text: '0/3', share: 0, troubles: ['3 orphaned'] }],
    [{ notApplicable: 2 }, { text: '–', applies: false, troubles: [] }],
  ])('says %j', (counts, cell) => {
    expect(heatMapCell(stageCounts('serving', counts), t)).toEqual({
      applies: true,
      ...cell,
    });
  });
});

describe('firstThings', () => {
  it('puts what mends most first', () => {
    const things = firstThings(
      {
        ...overview,
        stages: [
          stageCounts('training', { unclaimed: 2 }),
          stageCounts('monitoring', { unclaimed: 9, orphaned: 4 }),
        ],
        receivingTeams: [
          { ...overview.receivingTeams[0], fences: 5, models: 3 },
        ],
      },
      t,
      () => 'Core IT',
    );
    expect(things.map(({ text }) => text)).toEqual([
      'Name who does monitoring: nobody does for 9 models.',
      'Bring home what Core IT runs: 5 stages of 3 models.',
      'Find a new owner for monitoring: for 4 models the old one is gone.',
      'Name who does training: nobody does for 2 models.',
    ]);
    expect(things[1].filter).toEqual({ fencedTo: 'group:default/core-it' });
  });

  it('counts in the singular, too', () => {
    const things = firstThings(
      {
        ...overview,
        stages: [stageCounts('training', { unclaimed: 1, orphaned: 1 })],
      },
      t,
      () => 'Core IT',
    );
    expect(things.map(({ text }) => text)).toEqual([
      'Name who does training: nobody does for 1 model.',
      'Find a new owner for training: for 1 model the old one is gone.',
      'Bring home what Core IT runs: 1 stage of 1 model.',
    ]);
  });

  it('has nothing to say where all is well', () => {
    expect(
      firstThings({ ...overview, stages: [], receivingTeams: [] }, t, String),
    ).toEqual([]);
  });
});
