import {
  TOOL_CRITERIA,
  type ToolCriterion,
  type ToolEvaluationFigures,
  type ToolRatings,
} from '../api/tooling';

function toTenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * What a number of people say of a tool: means, to tenths, halves up. The one
 * over the criteria is of the answers, not of means that are rounded already.
 *
 * @param answers - one at least
 * @public
 */
export function toolFigures(
  answers: readonly ToolRatings[],
): ToolEvaluationFigures {
  const sumOf = (criterion: ToolCriterion) =>
    answers.reduce((sum, ratings) => sum + ratings[criterion], 0);
  const sums = TOOL_CRITERIA.map(sumOf);
  const total = sums.reduce((sum, each) => sum + each, 0);
  return {
    answers: answers.length,
    criteria: Object.fromEntries(
      TOOL_CRITERIA.map((criterion, i) => [
        criterion,
        toTenths(sums[i] / answers.length),
      ]),
    ) as ToolRatings,
    overall: toTenths(total / answers.length / TOOL_CRITERIA.length),
  };
}
