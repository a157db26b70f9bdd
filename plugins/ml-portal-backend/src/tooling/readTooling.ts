import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_TOOLING_THRESHOLDS,
  type ToolingThresholds,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { numberWithin, refuseOthers } from '../configValues';

const PATH = 'mlPortal.tooling';

/** The most that each may be. */
const LIMITS: ToolingThresholds = {
  poorBelow: 5,
  adoptedAfterDays: 3660,
  fewBelow: 1,
};

/** From when on something is wrong with how a tool is spread. */
export function readTooling(rootConfig: Config): ToolingThresholds {
  const config = rootConfig.getOptionalConfig(PATH);
  const names = Object.keys(LIMITS) as (keyof ToolingThresholds)[];
  refuseOthers(config, PATH, names);
  const thresholds = { ...DEFAULT_TOOLING_THRESHOLDS };
  for (const name of names) {
    thresholds[name] =
      numberWithin(config, name, PATH, LIMITS[name]) ?? thresholds[name];
  }
  // The lowest rating is 1: with less, nothing would ever be poor.
  if (thresholds.poorBelow < 1) {
    throw new InputError(
      `Invalid configuration at ${PATH}.poorBelow: must be between 1 and 5, got ${thresholds.poorBelow}`,
    );
  }
  return thresholds;
}
