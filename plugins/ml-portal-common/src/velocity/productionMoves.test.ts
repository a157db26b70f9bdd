import { summarizeMoves } from './productionMoves';

it.each([
  ['nothing', '', 0, []],
  ['moves forward', 'F1 F2', 0, []],
  ['1→2→3→2→4', 'F1 F2 B5 F9', 1, [4]],
  ['back and not forward since', 'F1 B2', 1, []],
  ['back twice in a row', 'B2 B4 F9', 2, [7]],
  ['back twice', 'B1 F2 F3 B5 F8', 2, [1, 3]],
])('sums up %s', (_, told, rollbacks, restoreMs) => {
  const moves = told
    .split(' ')
    .filter(Boolean)
    .map(move => ({ at: Number(move.slice(1)), back: move[0] === 'B' }));
  const changes = moves.length;
  expect(summarizeMoves(moves)).toEqual({ changes, rollbacks, restoreMs });
});
