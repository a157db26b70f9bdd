import type { Stage } from '../model/stages';
import {
  DemandCounter,
  demandByScope,
  NO_DEMAND,
  type StageTally,
  type TouchTally,
} from './demand';
import { scopeKey } from './touches';

const PAYMENTS = 'group:default/payments';
const CARDS = 'group:default/cards';
const CORE_IT = 'group:default/core-it';

const tally = (change: Partial<TouchTally> = {}): TouchTally => ({
  status: 'fenced',
  line: PAYMENTS,
  currency: null,
  models: 1,
  annualValue: 0,
  ...change,
});

const demandOf = (...tallies: Partial<TouchTally>[]) => {
  const counter = new DemandCounter();
  tallies.forEach(each => counter.add(tally(each)));
  return counter.demand;
};

describe('DemandCounter', () => {
  it.each<[string, Partial<TouchTally>[], object]>([
    ['nothing', [], NO_DEMAND],
    [
      'fences and what is nobody’s apart',
      [
        { models: 2 },
        { status: 'unclaimed', models: 3 },
        { status: 'orphaned', models: 4 },
      ],
      { ...NO_DEMAND, fences: 2, unclaimed: 7, models: 9, linesOfBusiness: 1 },
    ],
    [
      'a line of business once, and none for models without',
      [{}, { status: 'orphaned' }, { line: CARDS }, { line: null }],
      { ...NO_DEMAND, fences: 3, unclaimed: 1, models: 4, linesOfBusiness: 2 },
    ],
    [
      'values by currency, never together',
      [
        { currency: 'EUR', annualValue: 5, models: 2 },
        { currency: 'USD', annualValue: 900 },
        { currency: 'EUR', annualValue: 7, line: CARDS },
        { currency: 'CHF', annualValue: 1 },
        { models: 10 },
      ],
      {
        fences: 15,
        unclaimed: 0,
        models: 15,
        linesOfBusiness: 2,
        declaredValue: [
          { currency: 'EUR', amount: 12, models: 3 },
          { currency: 'CHF', amount: 1, models: 1 },
          { currency: 'USD', amount: 900, models: 1 },
        ],
      },
    ],
  ])('counts %s', (_, tallies, demand) => {
    expect(demandOf(...tallies)).toEqual(demand);
  });
});

describe('demandByScope', () => {
  const at = (
    stage: Stage,
    team: string | null,
    change: Partial<TouchTally> = {},
  ): StageTally => ({ stage, team, ...tally(change) });
  const linesAround = (line: string) =>
    line === CARDS ? [CARDS, PAYMENTS] : [line];

  it('counts a stage for the team that it waits for, and for each line around the model', () => {
    const found = demandByScope(
      [
        at('deployment', CORE_IT, { models: 2 }),
        at('deployment', CORE_IT, { line: CARDS, models: 3 }),
        at('deployment', CARDS, { models: 5 }),
        at('serving', CORE_IT, { models: 7, line: null }),
        at('serving', null, { status: 'orphaned', models: 11 }),
        at('serving', null, { status: 'unclaimed', models: 13, line: CARDS }),
      ],
      linesAround,
    );
    const counts = Object.fromEntries(
      [...found].map(([key, { demand }]) => [
        key,
        [demand.fences, demand.unclaimed, demand.linesOfBusiness],
      ]),
    );
    expect(counts).toEqual({
      [`deployment receivingTeam ${CORE_IT}`]: [5, 0, 2],
      [`deployment receivingTeam ${CARDS}`]: [5, 0, 1],
      [`deployment lineOfBusiness ${PAYMENTS}`]: [10, 0, 2],
      [`deployment lineOfBusiness ${CARDS}`]: [3, 0, 1],
      [`serving receivingTeam ${CORE_IT}`]: [7, 0, 0],
      'serving unclaimed': [0, 24, 2],
      [`serving lineOfBusiness ${PAYMENTS}`]: [0, 24, 2],
      [`serving lineOfBusiness ${CARDS}`]: [0, 13, 1],
    });
    for (const [key, { stage, scope }] of found) {
      expect(scopeKey(stage, scope)).toBe(key);
    }
  });

  it('counts no line that the reader may not know, but its models for those above', () => {
    const found = demandByScope(
      [at('deployment', CORE_IT, { line: CARDS })],
      () => [PAYMENTS],
    );
    expect(
      [...found].map(([key, { demand }]) => [key, demand.linesOfBusiness]),
    ).toEqual([
      [`deployment receivingTeam ${CORE_IT}`, 0],
      [`deployment lineOfBusiness ${PAYMENTS}`, 0],
    ]);
  });

  it('finds nothing where nothing is touched', () => {
    expect(demandByScope([], linesAround).size).toBe(0);
  });
});
