import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  DEFAULT_OWNERSHIP_SETTINGS,
  DEFAULT_SCORECARDS,
  type OwnershipSettings,
  readRecognition,
  type Recognition,
  type ScorecardDefinition,
  type Stage,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The configuration of the backend, checked. */
export interface MlPortalConfig {
  recognition: Recognition;
  ownership: OwnershipSettings;
  scorecards: ScorecardDefinition[];
  schedule: SchedulerServiceTaskScheduleDefinition;
  staleAfterMs: number;
  /** How long the catalog takes at most to process every document once. */
  processingIntervalMs: number;
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 10 },
};

const HOUR_MS = 60 * 60 * 1000;
/** The catalog's own default lies between 100 and 150 seconds. */
const CATALOG_PROCESSING_INTERVAL_MS = 150 * 1000;

function numberWithin(
  config: Config | undefined,
  key: string,
  path: string,
  max: number,
): number | undefined {
  const value = config?.getOptionalNumber(key);
  if (value !== undefined && !(value >= 0 && value <= max)) {
    throw new InputError(
      `Invalid configuration at ${path}.${key}: must be between 0 and ${max}, got ${value}`,
    );
  }
  return value;
}

function readOwnership(config: Config | undefined): OwnershipSettings {
  const weights = config?.getOptionalConfig('stageWeights');
  const stageWeights: Partial<Record<Stage, number>> = {};
  for (const key of weights?.keys() ?? []) {
    const stage = STAGES.find(name => name === key);
    if (!stage) {
      throw new InputError(
        `Invalid configuration at mlPortal.ownership.stageWeights.${key}: no such stage, known are ${STAGES.join(
          ', ',
        )}`,
      );
    }
    stageWeights[stage] = numberWithin(
      weights,
      key,
      'mlPortal.ownership.stageWeights',
      1_000_000,
    );
  }
  const thresholds = { ...DEFAULT_OWNERSHIP_SETTINGS.thresholds };
  for (const key of Object.keys(thresholds) as (keyof typeof thresholds)[]) {
    thresholds[key] =
      numberWithin(
        config?.getOptionalConfig('thresholds'),
        key,
        'mlPortal.ownership.thresholds',
        1,
      ) ?? thresholds[key];
  }
  return { stageWeights, thresholds };
}

function readMilliseconds(
  config: Config,
  key: string,
  otherwise: number,
): number {
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : otherwise;
}

/**
 * Reads the configuration once, at start-up.
 *
 * @throws an error that names the path of the first wrong value
 */
export function readConfig(rootConfig: Config): MlPortalConfig {
  const config = rootConfig.getOptionalConfig('mlPortal');
  return {
    recognition: readRecognition(rootConfig),
    ownership: readOwnership(config?.getOptionalConfig('ownership')),
    scorecards: DEFAULT_SCORECARDS,
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : DEFAULT_SCHEDULE,
    staleAfterMs: config
      ? readMilliseconds(config, 'staleAfter', HOUR_MS)
      : HOUR_MS,
    processingIntervalMs:
      rootConfig.getOptional('catalog.processingInterval') === false
        ? Number.POSITIVE_INFINITY
        : readMilliseconds(
            rootConfig,
            'catalog.processingInterval',
            CATALOG_PROCESSING_INTERVAL_MS,
          ),
  };
}
