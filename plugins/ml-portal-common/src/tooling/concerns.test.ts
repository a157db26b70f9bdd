import type { ToolConcern } from '../api/tooling';
import type { ToolAdoption } from '../model/types';
import {
  DEFAULT_TOOLING_THRESHOLDS,
  toolConcerns,
  type ToolUptake,
} from './concerns';

type Case = [
  adoption: ToolAdoption | null,
  overall: number | null,
  uptake: ToolUptake | undefined,
  concerns: ToolConcern[],
];

describe('toolConcerns', () => {
  it.each<Case>([
    [null, null, undefined, []],
    ['mandatory', null, undefined, []],
    ['mandatory', 2.9, undefined, ['mandatory-and-poor']],
    ['mandatory', 3, undefined, []],
    ['default', 1, undefined, []],
    ['optional', 1, undefined, []],
    [null, 1, undefined, []],
    ['default', 5, { touched: 0, using: 0 }, []],
    ['default', 5, { touched: 1, using: 0 }, ['delivered-and-unused']],
    ['default', 5, { touched: 4, using: 1 }, []],
    ['default', 5, { touched: 5, using: 1 }, ['delivered-and-unused']],
    [
      'mandatory',
      1,
      { touched: 9, using: 2 },
      ['mandatory-and-poor', 'delivered-and-unused'],
    ],
  ])(
    'of a tool that is %s, rated %s, taken up by %j: %j',
    (adoption, overall, uptake, concerns) => {
      const evaluation = overall === null ? null : { overall };
      expect(
        toolConcerns(
          { adoption, evaluation, uptake },
          DEFAULT_TOOLING_THRESHOLDS,
        ),
      ).toEqual(concerns);
    },
  );

  it('follows the thresholds', () => {
    const tool = {
      adoption: 'mandatory' as const,
      evaluation: { overall: 3.5 },
      uptake: { touched: 2, using: 1 },
    };
    expect(
      toolConcerns(tool, { poorBelow: 4, adoptedAfterDays: 0, fewBelow: 0.6 }),
    ).toEqual(['mandatory-and-poor', 'delivered-and-unused']);
  });
});
