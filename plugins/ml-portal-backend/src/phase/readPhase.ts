import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_PHASE_THRESHOLDS,
  PHASE_FIGURES,
  type PhaseFigure,
  type PhaseThresholds,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { numberWithin, refuseOthers } from '../configValues';

const PATH = 'mlPortal.phase';
const MOST = 1_000_000_000;

function readThresholds(
  config: Config | undefined,
  phase: keyof PhaseThresholds,
): Record<PhaseFigure, number> {
  const path = `${PATH}.${phase}`;
  const given = config?.getOptionalConfig(phase);
  refuseOthers(given, path, PHASE_FIGURES);
  const thresholds = { ...DEFAULT_PHASE_THRESHOLDS[phase] };
  for (const figure of PHASE_FIGURES) {
    thresholds[figure] =
      numberWithin(given, figure, path, MOST) ?? thresholds[figure];
  }
  return thresholds;
}

/** From which figures on the phases begin; the later phase not before the earlier. */
export function readPhase(rootConfig: Config): PhaseThresholds {
  const config = rootConfig.getOptionalConfig(PATH);
  refuseOthers(config, PATH, Object.keys(DEFAULT_PHASE_THRESHOLDS));
  const thresholds: PhaseThresholds = {
    fastGrowth: readThresholds(config, 'fastGrowth'),
    mature: readThresholds(config, 'mature'),
  };
  for (const figure of PHASE_FIGURES) {
    const earlier = thresholds.fastGrowth[figure];
    const later = thresholds.mature[figure];
    if (later < earlier) {
      throw new InputError(
        `Invalid configuration at ${PATH}.mature.${figure}: must be at least that of fastGrowth, ${earlier}, got ${later}`,
      );
    }
  }
  return thresholds;
}
