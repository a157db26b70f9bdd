import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';

const PATH = 'search.collators.ml-portal';
const KEYS = ['schedule', 'locationTemplate', 'linesOfBusiness'];

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  // Not with the first evaluation, which needs the machine.
  initialDelay: { seconds: 30 },
};

/** How the documents of ML Portal are made, and when. */
export interface CollationConfig {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** With `:kind`, `:namespace` and `:name`. */
  locationTemplate: string;
  /** Whether documents name the line of business, which their reader may not be allowed to read. */
  linesOfBusiness: boolean;
}

function readSchedule(config: Config | undefined) {
  if (!config) {
    return DEFAULT_SCHEDULE;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(config);
  } catch (error) {
    throw new InputError(
      `Invalid configuration at ${PATH}.schedule: ${toError(error).message}`,
    );
  }
}

function readLocationTemplate(config: Config | undefined): string {
  const template =
    config?.getOptionalString('locationTemplate') ??
    '/catalog/:namespace/:kind/:name';
  for (const part of [':namespace', ':kind', ':name']) {
    if (!`${template}/`.includes(`${part}/`)) {
      throw new InputError(
        `Invalid configuration at ${PATH}.locationTemplate: must hold ${part}`,
      );
    }
  }
  return template;
}

/**
 * Reads the configuration once, at start-up.
 *
 * @throws an error that names the path of the first wrong value
 */
export function readCollationConfig(rootConfig: Config): CollationConfig {
  const config = rootConfig.getOptionalConfig(PATH);
  // A typo must not silently leave a default in force.
  const other = config?.keys().find(key => !KEYS.includes(key));
  if (other !== undefined) {
    throw new InputError(
      `Invalid configuration at ${PATH}.${other}: no such key, known are ${KEYS.join(
        ', ',
      )}`,
    );
  }
  return {
    schedule: readSchedule(config?.getOptionalConfig('schedule')),
    locationTemplate: readLocationTemplate(config),
    linesOfBusiness:
      config?.getOptionalBoolean('linesOfBusiness') ??
      // Without permissions everybody may read everything.
      !rootConfig.getOptionalBoolean('permission.enabled'),
  };
}
