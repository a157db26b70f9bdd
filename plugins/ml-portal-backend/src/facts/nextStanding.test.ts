import type { RegistryStanding } from '@ml-portal/backstage-plugin-ml-portal-node';
import { nextStanding } from './nextStanding';

const ENTITY = { entity_ref: 'component:default/a', provider: 'mlflow' };
const HOUR = 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 1);
const iso = (hour: number) => new Date(START + hour * HOUR).toISOString();

/** What a provider tells each hour; moves as `[hour, version, back]`. */
function movesOf(...told: RegistryStanding['production'][]) {
  let row: ReturnType<typeof nextStanding>['row'] | undefined;
  const moves: [number, string, boolean][] = [];
  told.forEach((production, hour) => {
    const now = START + hour * HOUR;
    const next = nextStanding(ENTITY, { production }, row, now);
    row = next.row;
    if (next.move) {
      const { at, version, back } = next.move;
      moves.push([(at - START) / HOUR, version, back]);
    }
  });
  return moves;
}
const v = (
  version: string,
  more: { createdAt?: string; since?: string } = {},
) => ({
  version,
  ...more,
});

describe('nextStanding', () => {
  it.each<
    [string, RegistryStanding['production'][], [number, string, boolean][]]
  >([
    ['what is there at first is no move', [v('1'), v('1')], []],
    [
      'each other version is one, and an older one goes back',
      [v('1'), v('2'), v('3'), v('2'), v('4')],
      [
        [1, '2', false],
        [2, '3', false],
        [3, '2', true],
        [4, '4', false],
      ],
    ],
    ['the first version is one', [null, v('1')], [[1, '1', false]]],
    ['nothing in between is none', [v('1'), null, v('1')], []],
    ['nor is silence', [v('1'), undefined, v('1')], []],
    [
      'what is there after nothing, or silence, is held against the last',
      [v('2'), null, v('1'), undefined, v('3')],
      [
        [2, '1', true],
        [4, '3', false],
      ],
    ],
    [
      'what was created earlier is older',
      [v('1', { createdAt: iso(-1) }), v('2', { createdAt: iso(-2) })],
      [[1, '2', true]],
    ],
    [
      'the time of the source counts',
      [v('1', { since: iso(-9) }), v('2', { since: iso(0.5) })],
      [
        [-9, '1', false],
        [0.5, '2', false],
      ],
    ],
    [
      'but not one to come, or one before the last move',
      [v('1'), v('2', { since: iso(9) }), v('3', { since: iso(0) })],
      [
        [1, '2', false],
        [1, '3', false],
      ],
    ],
  ])('notices moves: %s', (_, told, moves) => {
    expect(movesOf(...told)).toEqual(moves);
  });

  it('keeps what was told, in ms', () => {
    const told = {
      registeredAt: iso(0),
      firstProductionAt: iso(1),
      lastTrainedAt: iso(2),
      production: { version: '7', createdAt: iso(0) },
    };
    expect(nextStanding(ENTITY, told, undefined, START + 5 * HOUR)).toEqual({
      move: undefined,
      row: {
        ...ENTITY,
        registered_at: START,
        first_production_at: START + HOUR,
        last_trained_at: START + 2 * HOUR,
        version: '7',
        last_version: '7',
        last_version_created_at: START,
        watched_from: START + 5 * HOUR,
        moved_at: null,
        changed_at: START + 5 * HOUR,
      },
    });
  });

  it('watches from when it was told first, for as long as it is', () => {
    const told = { production: null };
    const { row } = nextStanding(ENTITY, told, undefined, START);
    const later = nextStanding(ENTITY, told, row, START + HOUR);
    expect(later.row.watched_from).toBe(START);
    const silent = nextStanding(ENTITY, {}, later.row, START + 2 * HOUR);
    expect(silent.row.watched_from).toBeNull();
    const again = nextStanding(ENTITY, told, silent.row, START + 3 * HOUR);
    expect(again.row.watched_from).toBe(START + 3 * HOUR);
  });

  it('takes numbers as PostgreSQL returns them', () => {
    const told = { production: v('2', { createdAt: iso(0) }) };
    const { row } = nextStanding(ENTITY, told, undefined, START);
    const asTexts = {
      ...row,
      last_version_created_at: String(START),
      watched_from: String(START),
    } as unknown as typeof row;
    const older = { production: v('3', { createdAt: iso(-0.001) }) };
    expect(nextStanding(ENTITY, older, asTexts, START + 1).move).toMatchObject({
      back: true,
    });
  });
});
