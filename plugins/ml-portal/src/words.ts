import type {
  CheckResultState,
  FenceTarget,
  Finding,
  OperatingModel,
  RolledUpOperatingModel,
  Stage,
  StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What people read for the words of the API; one place for all screens. */
export const STAGE_WORDS: Record<Stage, string> = {
  dataPreparation: 'Data preparation',
  training: 'Training',
  deployment: 'Deployment',
  serving: 'Serving',
  monitoring: 'Monitoring',
  retraining: 'Retraining',
};

export const STATUS_WORDS: Record<StageStatus, string> = {
  owned: 'Owned',
  fenced: 'Fenced',
  orphaned: 'Orphaned',
  unclaimed: 'Unclaimed',
  notApplicable: 'Not applicable',
};

export const STATUS_MEANINGS: Record<StageStatus, string> = {
  owned: 'run by the model’s own line of business',
  fenced: 'run by another team',
  orphaned: 'its owner is gone',
  unclaimed: 'nobody is named',
  notApplicable: 'does not exist for this model',
};

export const FENCE_WORDS: Record<FenceTarget, string> = {
  platform: 'ML platform',
  'line-of-business': 'Another line of business',
  outside: 'Outside the lines of business',
};

/** For counts of fences: `12 to the platform`. */
export const FENCE_TARGETS_SHORT: Record<FenceTarget, string> = {
  platform: 'to the platform',
  'line-of-business': 'to another line',
  outside: 'outside',
};

export const OPERATING_MODEL_WORDS: Record<RolledUpOperatingModel, string> = {
  hybrid: 'Hybrid',
  centralized: 'Centralized',
  decentralized: 'Decentralized',
  traditional: 'Traditional',
  unknown: 'Unknown',
  mixed: 'Mixed',
};

export const OPERATING_MODEL_MEANINGS: Record<OperatingModel, string> = {
  hybrid: 'own people, on the platform’s tools',
  centralized: 'a central team runs it',
  decentralized: 'own people, own tools',
  traditional: 'handed over to other teams',
  unknown: 'too little is claimed to tell',
};

export const RESULT_WORDS: Record<CheckResultState, string> = {
  passed: 'Passed',
  failed: 'Failed',
  exempt: 'Exempt',
  notApplicable: 'Not applicable',
  scheduled: 'Scheduled',
  noData: 'No data',
  error: 'Error',
};

export const FINDING_WORDS: Record<Finding, string> = {
  'no-line-of-business':
    'The owner belongs to no line of business, so stages that other teams run cannot count as owned.',
  'line-of-business-ambiguous':
    'The owner belongs to several lines of business at once; it takes exactly one.',
  'membership-unknown':
    'This catalog holds no users, so a group that exists counts as alive.',
  'stage-must-apply':
    'In production, serving and monitoring always apply: somebody has to do them.',
};

/** `self-sufficient` as a title. */
export function levelWord(level: string | null): string {
  return level === null
    ? 'None yet'
    : level.charAt(0).toUpperCase() + level.slice(1);
}

/** A score as people read it. */
export function scoreWord(score: number | null): string {
  return score === null ? 'No score' : String(score);
}

/** `1 model`, `2 models`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The name in an entity reference, for sentences. */
export function nameOf(entityRef: string): string {
  return entityRef.split('/').pop()!;
}

/** A day (YYYY-MM-DD) or a moment (ISO 8601) as the day that people read. */
export function dayWord(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    // A day alone is the same everywhere.
    ...(iso.length === 10 && { timeZone: 'UTC' }),
  });
}
