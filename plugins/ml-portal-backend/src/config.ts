import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_OWNERSHIP_SETTINGS,
  DEFAULT_SCORECARDS,
  type OwnershipSettings,
  parseScorecards,
  type PhaseThresholds,
  readRecognition,
  type Recognition,
  type ScorecardDefinition,
  type Stage,
  STAGES,
  type ToolingThresholds,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  at,
  numberWithin,
  readMilliseconds,
  refuseOthers,
} from './configValues';
import { readPhase } from './phase/readPhase';
import { readTooling } from './tooling/readTooling';

/** The configuration of the backend, checked. */
export interface MlPortalConfig {
  recognition: Recognition;
  ownership: OwnershipSettings;
  scorecards: ScorecardDefinition[];
  schedule: SchedulerServiceTaskScheduleDefinition;
  staleAfterMs: number;
  /** How long the catalog takes at most to process every document once. */
  processingIntervalMs: number;
  /** How long facts count after their provider began to fail. */
  factsTrustedForMs: number;
  /** How long transitions and daily roll-ups are kept. */
  historyRetentionMs: number;
  /** From which figures on the phases of a company begin. */
  phase: PhaseThresholds;
  exemptions: {
    /** Who decides: groups or users; the platform where left out. */
    approvers?: string[];
    /** How far ahead the last day may lie. */
    longestDays: number;
  };
  roadmap: {
    /** Who decides on requests: groups or users; the platform where left out. */
    deciders?: string[];
    /** What touches fewer models is not offered. */
    offersFromModels: number;
  };
  /** From when on something is wrong with how a tool is spread. */
  tooling: ToolingThresholds;
  badges: {
    /** Whether they are for everybody, without credentials. */
    public: boolean;
  };
  notifications: {
    enabled: boolean;
    /** When leads are told how their line of business stands. */
    digest: {
      enabled: boolean;
      schedule: SchedulerServiceTaskScheduleDefinition;
    };
  };
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 10 },
};

/** Monday morning, and every hour of the day for what failed. */
const DEFAULT_DIGEST_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { cron: '0 8-17 * * 1' },
  timeout: { minutes: 15 },
};

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const FACTS_TRUSTED_FOR_MS = 7 * DAY_MS;
const HISTORY_RETENTION_MS = 400 * DAY_MS;
const LONGEST_EXEMPTION_DAYS = 365;
const OFFERS_FROM_MODELS = 2;
/** The catalog's own default lies between 100 and 150 seconds. */
const CATALOG_PROCESSING_INTERVAL_MS = 150 * 1000;

function readOwnership(config: Config | undefined): OwnershipSettings {
  const path = 'mlPortal.ownership';
  refuseOthers(config, path, ['stageWeights', 'thresholds']);

  const weights = config?.getOptionalConfig('stageWeights');
  refuseOthers(weights, `${path}.stageWeights`, STAGES);
  const stageWeights: Partial<Record<Stage, number>> = {};
  for (const stage of STAGES) {
    const weight = numberWithin(
      weights,
      stage,
      `${path}.stageWeights`,
      1_000_000,
    );
    if (weight !== undefined) {
      stageWeights[stage] = weight;
    }
  }

  const given = config?.getOptionalConfig('thresholds');
  const thresholds = { ...DEFAULT_OWNERSHIP_SETTINGS.thresholds };
  const names = Object.keys(thresholds) as (keyof typeof thresholds)[];
  refuseOthers(given, `${path}.thresholds`, names);
  for (const name of names) {
    thresholds[name] =
      numberWithin(given, name, `${path}.thresholds`, 1) ?? thresholds[name];
  }
  return { stageWeights, thresholds };
}

/** @param path - of the schedule, from the root */
function readSchedule(
  rootConfig: Config,
  path: string,
  otherwise: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  return rootConfig.has(path)
    ? at(path, () =>
        readSchedulerServiceTaskScheduleDefinitionFromConfig(
          rootConfig.getConfig(path),
        ),
      )
    : otherwise;
}

function readScorecards(rootConfig: Config): ScorecardDefinition[] {
  const { scorecards, problems } = parseScorecards(
    rootConfig.getOptional('mlPortal.scorecards'),
    DEFAULT_SCORECARDS,
  );
  if (problems.length > 0) {
    const list = problems.map(({ path, message }) => `${path}: ${message}`);
    throw new InputError(
      `Invalid configuration at ${list.join('\nInvalid configuration at ')}`,
    );
  }
  return scorecards;
}

/** @param path - of the list, from the root */
function readGroupsOrUsers(
  rootConfig: Config,
  path: string,
): string[] | undefined {
  return rootConfig
    .getOptionalStringArray(path)
    ?.map((ref, i) =>
      at(`${path}[${i}]`, () =>
        stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' })),
      ),
    );
}

function readExemptions(rootConfig: Config): MlPortalConfig['exemptions'] {
  const path = 'mlPortal.exemptions';
  const config = rootConfig.getOptionalConfig(path);
  refuseOthers(config, path, ['approvers', 'longestDays']);
  return {
    approvers: readGroupsOrUsers(rootConfig, `${path}.approvers`),
    longestDays:
      numberWithin(config, 'longestDays', path, 3660) ?? LONGEST_EXEMPTION_DAYS,
  };
}

function readRoadmap(rootConfig: Config): MlPortalConfig['roadmap'] {
  const path = 'mlPortal.roadmap';
  const config = rootConfig.getOptionalConfig(path);
  refuseOthers(config, path, ['deciders', 'offersFromModels']);
  return {
    deciders: readGroupsOrUsers(rootConfig, `${path}.deciders`),
    offersFromModels:
      numberWithin(config, 'offersFromModels', path, 1_000_000) ??
      OFFERS_FROM_MODELS,
  };
}

function readBadges(rootConfig: Config): MlPortalConfig['badges'] {
  const path = 'mlPortal.badges';
  const config = rootConfig.getOptionalConfig(path);
  refuseOthers(config, path, ['public']);
  return { public: config?.getOptionalBoolean('public') ?? false };
}

function readNotifications(
  rootConfig: Config,
): MlPortalConfig['notifications'] {
  const path = 'mlPortal.notifications';
  const config = rootConfig.getOptionalConfig(path);
  refuseOthers(config, path, ['enabled', 'digest']);
  const digest = config?.getOptionalConfig('digest');
  refuseOthers(digest, `${path}.digest`, ['enabled', 'schedule']);
  return {
    enabled: config?.getOptionalBoolean('enabled') ?? true,
    digest: {
      enabled: digest?.getOptionalBoolean('enabled') ?? true,
      schedule: readSchedule(
        rootConfig,
        `${path}.digest.schedule`,
        DEFAULT_DIGEST_SCHEDULE,
      ),
    },
  };
}

/**
 * Reads the configuration once, at start-up.
 *
 * @throws an error that names the path of the first wrong value
 */
export function readConfig(rootConfig: Config): MlPortalConfig {
  const processingInterval = 'catalog.processingInterval';
  return {
    recognition: readRecognition(rootConfig),
    ownership: readOwnership(
      rootConfig.getOptionalConfig('mlPortal.ownership'),
    ),
    scorecards: readScorecards(rootConfig),
    schedule: readSchedule(rootConfig, 'mlPortal.schedule', DEFAULT_SCHEDULE),
    staleAfterMs: readMilliseconds(rootConfig, 'mlPortal.staleAfter', HOUR_MS),
    processingIntervalMs:
      rootConfig.getOptional(processingInterval) === false
        ? Number.POSITIVE_INFINITY
        : readMilliseconds(
            rootConfig,
            processingInterval,
            CATALOG_PROCESSING_INTERVAL_MS,
          ),
    factsTrustedForMs: readMilliseconds(
      rootConfig,
      'mlPortal.facts.trustedFor',
      FACTS_TRUSTED_FOR_MS,
    ),
    historyRetentionMs: readMilliseconds(
      rootConfig,
      'mlPortal.history.retention',
      HISTORY_RETENTION_MS,
    ),
    phase: readPhase(rootConfig),
    exemptions: readExemptions(rootConfig),
    roadmap: readRoadmap(rootConfig),
    tooling: readTooling(rootConfig),
    badges: readBadges(rootConfig),
    notifications: readNotifications(rootConfig),
  };
}
