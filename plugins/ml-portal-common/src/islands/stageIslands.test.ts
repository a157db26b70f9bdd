import type { Stage } from '../model/stages';
import { stageIslands } from './stageIslands';
import type { ToolUses } from './toolUses';

const at = (
  stage: Stage,
  tool: string,
  line: string | null,
  uses: number,
): ToolUses => ({ stage, tool, line, uses });

describe('stageIslands', () => {
  it('tells of all six stages, in order, where nothing is used', () => {
    const stages = stageIslands([]);
    expect(stages).toHaveLength(6);
    expect(stages[5]).toEqual({
      stage: 'retraining',
      tools: 0,
      effectiveTools: 0,
      uses: 0,
      sharedUses: 0,
    });
  });

  it.each<[what: string, uses: ToolUses[], expected: number[]]>([
    [
      'one tool of two lines',
      [at('training', 'mlflow', 'a', 2), at('training', 'mlflow', 'b', 2)],
      [1, 4, 4],
    ],
    [
      'a tool each',
      [at('training', 'mlflow', 'a', 2), at('training', 'wandb', 'b', 2)],
      [2, 4, 0],
    ],
    [
      'a shared tool beside an own one',
      [
        at('training', 'mlflow', 'a', 2),
        at('training', 'mlflow', 'b', 1),
        at('training', 'wandb', 'b', 1),
      ],
      [2, 4, 3],
    ],
    [
      'models without a line, which are no second one',
      [at('training', 'mlflow', 'a', 2), at('training', 'mlflow', null, 3)],
      [1, 5, 0],
    ],
    [
      'another line that uses it elsewhere only',
      [at('training', 'mlflow', 'a', 2), at('serving', 'mlflow', 'b', 1)],
      [1, 2, 0],
    ],
  ])('counts %s', (_, uses, [tools, all, sharedUses]) => {
    expect(stageIslands(uses)[1]).toMatchObject({
      stage: 'training',
      tools,
      uses: all,
      sharedUses,
    });
  });

  it('weighs tools by their use', () => {
    const [, training] = stageIslands([
      at('training', 'mlflow', 'a', 1),
      at('training', 'mlflow', 'b', 1),
      at('training', 'wandb', 'a', 1),
      at('training', 'tracker', 'a', 1),
    ]);
    expect(training.effectiveTools).toBeCloseTo(2 ** 1.5);
  });
});
