import {
  type CheckResultState,
  DEFAULT_SCORECARDS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TransitionRow } from '../database/tables';
import { SetbackCounter } from './SetbackCounter';

const REF = 'component:default/a';
const SCORECARD = 'end-to-end-ownership';

type State = CheckResultState | null;

let nextId = 1;

function transition(
  event: TransitionRow['event'],
  {
    checks = [],
    levels,
  }: {
    checks?: [check: string, from: State, to: State][];
    /** Before and after. */
    levels?: [string | null | undefined, string | null | undefined];
  } = {},
): TransitionRow {
  const levelsOf = (level: string | null | undefined) =>
    level === undefined ? {} : { [SCORECARD]: level };
  return {
    id: nextId++,
    entity_ref: REF,
    at: 0,
    event,
    score: 50,
    lifecycle: 'production',
    operating_model: null,
    line_of_business: null,
    levels: JSON.stringify(levelsOf(levels?.[1])),
    checks: JSON.stringify(checks.map(change => [SCORECARD, ...change])),
    previous: JSON.stringify(levels ? { levels: levelsOf(levels[0]) } : {}),
  };
}

const changed = (...checks: [string, State, State][]) =>
  transition('changed', { checks });

function setbacksOf(...rows: TransitionRow[]) {
  const counter = new SetbackCounter(DEFAULT_SCORECARDS);
  rows.forEach(row => counter.add([row]));
  return counter.setbacks();
}

const noFences = { scorecard: SCORECARD, check: 'no-fences' };
const ownerAlive = { scorecard: SCORECARD, check: 'owner-alive' };
const FAILED = [{ entityRef: REF, checks: [noFences], levels: [] }];
const fell = (from: string, to: string | null) => ({
  scorecard: SCORECARD,
  from,
  to,
});

describe('SetbackCounter', () => {
  it.each<[string, TransitionRow[], object[]]>([
    [
      'a check that passed and fails',
      [changed(['no-fences', 'passed', 'failed'])],
      FAILED,
    ],
    [
      'a check that passed, had no data, and fails',
      [
        changed(['no-fences', 'passed', 'noData']),
        changed(['no-fences', 'noData', 'failed']),
      ],
      FAILED,
    ],
    [
      'a check that fell twice',
      [
        changed(['no-fences', 'passed', 'failed']),
        changed(['no-fences', 'failed', 'passed']),
        changed(['no-fences', 'passed', 'failed']),
      ],
      FAILED,
    ],
    [
      'a check that fell and rose again',
      [
        changed(['no-fences', 'passed', 'failed']),
        changed(['no-fences', 'failed', 'passed']),
      ],
      [],
    ],
    [
      'a check that rose and fell again',
      [
        changed(['no-fences', 'failed', 'passed']),
        changed(['no-fences', 'passed', 'failed']),
      ],
      [],
    ],
    [
      'a check that fell and was exempt then',
      [
        changed(['no-fences', 'passed', 'failed']),
        changed(['no-fences', 'failed', 'exempt']),
      ],
      [],
    ],
    ...(
      ['noData', 'error', 'exempt', 'scheduled', 'notApplicable', null] as const
    ).flatMap((state): [string, TransitionRow[], object[]][] => [
      [`passed to ${state}`, [changed(['no-fences', 'passed', state])], []],
      [`${state} to failed`, [changed(['no-fences', state, 'failed'])], []],
    ]),
    [
      'a first evaluation',
      [transition('appeared', { levels: [undefined, null] })],
      [],
    ],
    [
      'what fell right after a first evaluation',
      [transition('appeared'), changed(['no-fences', 'passed', 'failed'])],
      [],
    ],
    [
      'what left the catalog',
      [changed(['no-fences', 'passed', 'failed']), transition('removed')],
      [],
    ],
    [
      'what left and came back',
      [
        changed(['no-fences', 'passed', 'failed']),
        transition('removed'),
        transition('appeared'),
        changed(['no-fences', 'passed', 'failed']),
      ],
      [],
    ],
  ])('%s', (_, rows, expected) => {
    expect(setbacksOf(...rows)).toEqual(expected);
  });

  describe('levels', () => {
    const lost = (levels: [any, any], ...checks: [string, State, State][]) =>
      transition('changed', { checks, levels });

    it.each<[string, TransitionRow[], object[]]>([
      [
        'lost through a check that passed and fails',
        [
          lost(
            ['end-to-end', 'accountable'],
            ['no-fences', 'passed', 'failed'],
          ),
        ],
        [
          {
            entityRef: REF,
            checks: [noFences],
            levels: [fell('end-to-end', 'accountable')],
          },
        ],
      ],
      [
        'lost through a check that takes effect',
        [lost(['identified', null], ['owner-alive', 'scheduled', 'failed'])],
        [
          {
            entityRef: REF,
            checks: [ownerAlive],
            levels: [fell('identified', null)],
          },
        ],
      ],
      [
        'lost through a check that is asked now',
        [lost(['end-to-end', 'accountable'], ['no-fences', null, 'failed'])],
        [
          {
            entityRef: REF,
            checks: [noFences],
            levels: [fell('end-to-end', 'accountable')],
          },
        ],
      ],
      [
        'lost step by step',
        [
          lost(
            ['end-to-end', 'accountable'],
            ['no-fences', 'exempt', 'failed'],
          ),
          lost(['accountable', null], ['owner-alive', 'exempt', 'failed']),
        ],
        [
          {
            entityRef: REF,
            checks: [noFences, ownerAlive],
            levels: [fell('end-to-end', null)],
          },
        ],
      ],
      [
        'lost and won again',
        [
          lost(
            ['end-to-end', 'accountable'],
            ['no-fences', 'exempt', 'failed'],
          ),
          lost(
            ['accountable', 'end-to-end'],
            ['no-fences', 'failed', 'passed'],
          ),
        ],
        [],
      ],
      ...(['noData', 'error'] as const).map(
        (state): [string, TransitionRow[], object[]] => [
          `lost for ${state}`,
          [lost(['end-to-end', 'accountable'], ['no-fences', 'passed', state])],
          [],
        ],
      ),
      [
        'won',
        [
          lost(
            ['accountable', 'end-to-end'],
            ['no-fences', 'failed', 'passed'],
          ),
        ],
        [],
      ],
      [
        'of a scorecard that is no more',
        [lost(['accountable', undefined], ['no-fences', null, 'failed'])],
        [],
      ],
      [
        'that is no more',
        [lost(['platinum', 'accountable'], ['no-fences', null, 'failed'])],
        [],
      ],
    ])('%s', (_, rows, expected) => {
      expect(setbacksOf(...rows)).toEqual(expected);
    });
  });
});
