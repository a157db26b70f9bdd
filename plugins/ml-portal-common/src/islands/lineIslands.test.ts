import { lineIslands } from './lineIslands';
import type { ToolUses } from './toolUses';

const USES: ToolUses[] = [
  { stage: 'training', tool: 'mlflow', line: 'retail', uses: 4 },
  { stage: 'serving', tool: 'mlflow', line: 'markets', uses: 1 },
  { stage: 'training', tool: 'own', line: 'retail', uses: 2 },
  { stage: 'serving', tool: 'own', line: 'retail', uses: 1 },
  { stage: 'training', tool: 'nested', line: 'retail', uses: 1 },
  { stage: 'training', tool: 'nested', line: 'wealth', uses: 3 },
  { stage: 'training', tool: 'lineless', line: 'markets', uses: 1 },
  { stage: 'training', tool: 'lineless', line: null, uses: 1 },
];

describe('lineIslands', () => {
  it.each<[lines: string[], expected: number[]]>([
    // own is nobody else's; nested is wealth's, too.
    [['retail'], [3, 1, 8, 3]],
    [['wealth'], [1, 0, 3, 0]],
    // Together they are alone with what they share with each other.
    [
      ['retail', 'wealth', 'wealth'],
      [3, 2, 11, 7],
    ],
    // Models of no line of business are somebody else.
    [['markets'], [2, 0, 2, 0]],
    [
      ['retail', 'wealth', 'markets'],
      [4, 3, 13, 12],
    ],
    [['absent'], [0, 0, 0, 0]],
    [[], [0, 0, 0, 0]],
  ])('of %j', (lines, [tools, unsharedTools, uses, unsharedUses]) => {
    expect(lineIslands(USES)(lines)).toEqual({
      tools,
      unsharedTools,
      uses,
      unsharedUses,
    });
  });
});
