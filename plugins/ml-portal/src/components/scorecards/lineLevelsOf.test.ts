import { lineLevelsOf } from './lineLevelsOf';

const levels = (below: number, identified: number) => [
  { level: null, count: below },
  { level: 'identified', count: identified },
];

const line = (name: string, below: number, identified: number) => ({
  entityRef: `group:default/${name}`,
  title: name,
  levels: [
    { scorecard: 'another', levels: levels(9, 9) },
    { scorecard: 'ownership', levels: levels(below, identified) },
  ],
});

describe('lineLevelsOf', () => {
  it('takes those that the scorecard judges, without a line of business last', () => {
    expect(
      lineLevelsOf(
        'ownership',
        [
          line('payments', 1, 2),
          line('idle', 0, 0),
          { entityRef: 'group:default/other', title: 'other', levels: [] },
        ],
        [
          { role: 'tool', scorecard: 'ownership', levels: levels(7, 7) },
          { role: 'model', scorecard: 'ownership', levels: levels(3, 0) },
        ],
      ),
    ).toEqual([
      {
        line: { entityRef: 'group:default/payments', title: 'payments' },
        levels: levels(1, 2),
        models: 3,
      },
      { line: null, levels: levels(3, 0), models: 3 },
    ]);
  });

  it('has no row where nothing is judged', () => {
    expect(lineLevelsOf('ownership', [], [])).toEqual([]);
  });
});
