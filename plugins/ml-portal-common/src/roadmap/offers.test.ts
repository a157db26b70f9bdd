import type { Stage } from '../model/stages';
import { NO_DEMAND, type ScopeDemand } from './demand';
import { offersOf } from './offers';
import { type OpenScope, scopeKey } from './touches';

const UNCLAIMED: OpenScope = { kind: 'unclaimed' };
const to = (team: string): OpenScope => ({ kind: 'receivingTeam', team });
const of = (lineOfBusiness: string): OpenScope => ({
  kind: 'lineOfBusiness',
  lineOfBusiness,
});

const demand = (
  stage: Stage,
  scope: OpenScope,
  models: number,
  linesOfBusiness = 1,
): ScopeDemand => ({
  stage,
  scope,
  demand: { ...NO_DEMAND, models, linesOfBusiness },
});

const offered = (
  demands: ScopeDemand[],
  { from = 2, asked = [] }: { from?: number; asked?: string[] } = {},
) =>
  offersOf(demands, from, new Set(asked)).map(({ stage, scope }) =>
    scopeKey(stage, scope),
  );

describe('offersOf', () => {
  it('offers the most demanded first: by models, lines, stage and team', () => {
    expect(
      offered([
        demand('serving', to('b'), 3),
        demand('serving', to('a'), 3),
        demand('monitoring', UNCLAIMED, 3, 2),
        demand('training', to('a'), 3),
        demand('retraining', UNCLAIMED, 4),
      ]),
    ).toEqual([
      'retraining unclaimed',
      'monitoring unclaimed',
      'training receivingTeam a',
      'serving receivingTeam a',
      'serving receivingTeam b',
    ]);
  });

  it('offers nothing for too few models, nor for one line alone', () => {
    const demands = [
      demand('serving', to('a'), 1),
      demand('serving', UNCLAIMED, 2),
      demand('serving', of('x'), 9),
    ];
    expect(offered(demands)).toEqual(['serving unclaimed']);
    expect(offered(demands, { from: 1 })).toHaveLength(2);
    expect(offered(demands, { from: 3 })).toEqual([]);
  });

  it('offers nothing that is asked for already, at that stage', () => {
    const demands = [
      demand('serving', to('a'), 5),
      demand('training', to('a'), 4),
      demand('serving', UNCLAIMED, 3),
      demand('training', UNCLAIMED, 2),
    ];
    const asked = [
      scopeKey('serving', to('a')),
      scopeKey('training', UNCLAIMED),
    ];
    expect(offered(demands, { asked })).toEqual([
      'training receivingTeam a',
      'serving unclaimed',
    ]);
  });
});
