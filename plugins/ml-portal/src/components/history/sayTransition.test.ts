import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { t, words } from '../../__testUtils__/translate';
import { type KnownScorecard, sayTransition } from './sayTransition';

const ID = 'end-to-end-ownership';

const SCORECARD: KnownScorecard = {
  id: ID,
  checks: [
    { id: 'owner-alive', level: 'identified', title: 'The owner is alive' },
    { id: 'claimed', level: 'accountable', title: 'Every stage is claimed' },
    { id: 'no-fences', level: 'end-to-end', title: 'No fences' },
  ],
};

const transition = (overrides: Partial<Transition> = {}): Transition => ({
  at: '2026-11-23T12:00:00.000Z',
  event: 'changed',
  score: 80,
  lifecycle: 'production',
  operatingModel: 'hybrid',
  lineOfBusiness: null,
  levels: { [ID]: 'accountable' },
  checks: [],
  ...overrides,
});

const at = (level: string | null) => transition({ levels: { [ID]: level } });

describe('sayTransition', () => {
  it.each<[string, Transition, Transition | undefined, string[]]>([
    [
      'a first result',
      transition({ event: 'appeared' }),
      undefined,
      ['First evaluated', 'Score 80', 'Level: Accountable'],
    ],
    [
      'who leaves',
      transition({ event: 'removed' }),
      transition(),
      ['Left the catalog'],
    ],
    [
      'who comes back',
      transition({ event: 'appeared', score: null }),
      transition({ event: 'removed' }),
      ['Came back to the catalog', 'No score', 'Level: Accountable'],
    ],
    [
      'score, level and checks',
      transition({
        checks: [
          { scorecard: ID, check: 'no-fences', from: 'passed', to: 'failed' },
        ],
      }),
      transition({ score: 100, levels: { [ID]: 'end-to-end' } }),
      [
        'Score from 100 to 80',
        'Lost the level End-to-end',
        'No fences: from passed to failed',
      ],
    ],
    [
      'a first score',
      transition(),
      transition({ score: null }),
      ['Score from none to 80'],
    ],
    [
      'several levels gained',
      at('accountable'),
      at(null),
      ['Gained the levels Identified, Accountable'],
    ],
    [
      'all levels lost',
      at(null),
      at('accountable'),
      ['Lost the levels Identified, Accountable'],
    ],
    [
      'a level that is no more',
      at('identified'),
      at('golden'),
      ['Level from Golden to Identified'],
    ],
    [
      'what no scorecard sees',
      transition({
        operatingModel: 'traditional',
        lifecycle: 'deprecated',
        lineOfBusiness: 'group:default/payments',
      }),
      transition(),
      [
        'Lifecycle from production to deprecated',
        'Operating model from Hybrid to Traditional',
        'Line of business from none to show to payments',
      ],
    ],
    [
      'nothing that is recorded',
      transition(),
      transition(),
      ['Who runs what changed'],
    ],
    [
      'a check that is new, without the transition before',
      transition({
        checks: [{ scorecard: ID, check: 'new', from: null, to: 'noData' }],
      }),
      undefined,
      ['new: from not judged to no data'],
    ],
  ])('says %s', (_, after, before, expected) => {
    expect(sayTransition(after, [SCORECARD], words, t, before)).toEqual(
      expected,
    );
  });

  it('says which scorecard, where there are several', () => {
    const other = { id: 'house-rules', checks: [] };
    expect(
      sayTransition(
        transition({
          levels: { [ID]: 'accountable', 'house-rules': 'b' },
          checks: [
            {
              scorecard: 'house-rules',
              check: 'x',
              from: 'failed',
              to: 'exempt',
            },
          ],
        }),
        [SCORECARD, other],
        words,
        t,
        transition({ levels: { [ID]: 'identified', 'house-rules': 'a' } }),
      ),
    ).toEqual([
      'Gained the level Accountable (end-to-end-ownership)',
      'Level from A to B (house-rules)',
      'x: from failed to exempt (house-rules)',
    ]);
  });
});
