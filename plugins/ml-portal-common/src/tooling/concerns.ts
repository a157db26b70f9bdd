import type { ToolConcern, ToolEvaluationFigures } from '../api/tooling';
import type { ToolAdoption } from '../model/types';

/** From when on something is wrong with how a tool is spread. @public */
export interface ToolingThresholds {
  /** Ratings below are poor, 1 to 5. */
  poorBelow: number;
  /** Days that models have to take up what was delivered. */
  adoptedAfterDays: number;
  /** Less than this share of models are few, 0 to 1. */
  fewBelow: number;
}

/** @public */
export const DEFAULT_TOOLING_THRESHOLDS: ToolingThresholds = {
  poorBelow: 3,
  adoptedAfterDays: 90,
  fewBelow: 0.25,
};

/** What became of deliveries of a tool that models had time to take up. @public */
export interface ToolUptake {
  /** Stages of models that the deliveries were for. */
  touched: number;
  /** Those at which the tool is used now. */
  using: number;
}

/**
 * What is wrong with how a tool is spread, in the order of
 * {@link TOOL_CONCERNS}.
 *
 * @param tool - its uptake undefined where nothing was delivered that is due
 * @public
 */
export function toolConcerns(
  tool: {
    adoption: ToolAdoption | null;
    evaluation: Pick<ToolEvaluationFigures, 'overall'> | null;
    uptake: ToolUptake | undefined;
  },
  { poorBelow, fewBelow }: ToolingThresholds,
): ToolConcern[] {
  const { adoption, evaluation, uptake } = tool;
  const concerns: ToolConcern[] = [];
  if (
    adoption === 'mandatory' &&
    evaluation &&
    evaluation.overall < poorBelow
  ) {
    concerns.push('mandatory-and-poor');
  }
  // Of nothing, there is no share.
  if (
    uptake &&
    uptake.touched > 0 &&
    uptake.using / uptake.touched < fewBelow
  ) {
    concerns.push('delivered-and-unused');
  }
  return concerns;
}
