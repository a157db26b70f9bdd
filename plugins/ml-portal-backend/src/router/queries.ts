import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  ASSET_SORTS,
  CHECK_RESULTS,
  EXEMPTION_STATUSES,
  FENCE_TARGETS,
  LINE_SORTS,
  MODEL_SORTS,
  type ModelFilter,
  OPERATING_MODELS,
  REFERENCE_KINDS,
  type ScorecardFilter,
  STAGE_STATUSES,
  STAGES,
  TOOL_ACCESSES,
  TOOL_ADOPTIONS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { z } from 'zod';
import { NONE } from '../database/scorecardFilter';
import { parse } from './parse';

/** PostgreSQL takes no NUL in a text. */
export const text = z
  .string()
  .min(1, 'must not be empty')
  .max(500, 'must be at most 500 characters long')
  .refine(value => !value.includes('\0'), 'must not contain NUL');

/**
 * A reference, completed by `kind` and the default namespace.
 *
 * @param words - what may stand in its place
 */
export function reference(kind: string, words: readonly string[] = []) {
  return text.transform((value, context) => {
    if (words.includes(value)) {
      return value;
    }
    try {
      return stringifyEntityRef(parseEntityRef(value, { defaultKind: kind }));
    } catch {
      context.addIssue({
        code: 'custom',
        message: `must be ${[...words, 'an entity reference'].join(
          ' or ',
        )}, got ${JSON.stringify(value)}`,
      });
      return z.NEVER;
    }
  });
}

/** Texts that may stand several times, as alternatives. */
export const several = z.preprocess(
  value => (typeof value === 'string' ? [value] : value),
  z.array(text).max(20, 'must stand at most 20 times').optional(),
);

/** A condition that holds or does not. */
export const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .transform(value => value === 'true')
  .optional();

/** Nobody is in more groups than that. */
const MOST_REFERENCES = 100;

/** References that may stand several times, as alternatives. */
export function references(kind: string, words?: readonly string[]) {
  return z.preprocess(
    value => (typeof value === 'string' ? [value] : value),
    z
      .array(reference(kind, words))
      .max(MOST_REFERENCES, `must stand at most ${MOST_REFERENCES} times`)
      .optional(),
  );
}

export const page = {
  limit: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(500, 'must be at most 500')
    .default(50),
  cursor: z.string().min(1).max(5000).optional(),
};

const scorecardFilter = {
  scorecard: text.optional(),
  level: text.optional(),
  check: text.optional(),
  result: z.enum(CHECK_RESULTS).optional(),
};

const modelFilter = {
  lineOfBusiness: reference(REFERENCE_KINDS.owner, [NONE]).optional(),
  owner: references(REFERENCE_KINDS.owner),
  lifecycle: several,
  ...scorecardFilter,
  stage: z.enum(STAGES).optional(),
  status: z.enum(STAGE_STATUSES).optional(),
  fencedTo: references(REFERENCE_KINDS.owner, FENCE_TARGETS),
  tool: reference(REFERENCE_KINDS.tool).optional(),
  featureStore: reference(REFERENCE_KINDS.featureStore).optional(),
  operatingModel: z.enum(OPERATING_MODELS).optional(),
  q: text.optional(),
};

const sortedModels = {
  ...modelFilter,
  sort: z.enum(MODEL_SORTS).default('title'),
};

/** A stage by itself asks for nothing of a model. */
function saysWhatOfStage({ stage, status, fencedTo, tool }: ModelFilter) {
  return !stage || status || fencedTo || tool;
}

const LONELY_STAGE = {
  path: ['stage'],
  message: 'must come with status, fencedTo or tool',
};

/** A scorecard by itself asks for nothing either, nor does a result. */
function saysWhatOfScorecard<T extends z.ZodType<ScorecardFilter>>(schema: T) {
  return schema
    .refine(({ scorecard, level, check }) => !scorecard || level || check, {
      path: ['scorecard'],
      message: 'must come with level or check',
    })
    .refine(({ result, check }) => !result || check, {
      path: ['result'],
      message: 'must come with check',
    });
}

export const modelsQuery = saysWhatOfScorecard(
  z
    .strictObject({ ...sortedModels, ...page })
    .refine(saysWhatOfStage, LONELY_STAGE),
);

export const modelsExportQuery = saysWhatOfScorecard(
  z.strictObject(sortedModels).refine(saysWhatOfStage, LONELY_STAGE),
);

export const badgeQuery = z.strictObject({ scorecard: text.optional() });

export const fencesQuery = saysWhatOfScorecard(
  z.strictObject({ ...modelFilter, ...page }),
);

/** Stands for every lifecycle. */
const ALL = 'all';

const lifecycle = several.transform(value => {
  if (value?.includes(ALL)) {
    return undefined;
  }
  return value ?? ['production'];
});

export const rollUpQuery = z.strictObject({ lifecycle });

export const linesOfBusinessQuery = z.strictObject({
  lifecycle,
  sort: z.enum(LINE_SORTS).default('title'),
  ...page,
});

const assets = {
  q: text.optional(),
  lineOfBusiness: modelFilter.lineOfBusiness,
  ...scorecardFilter,
  ...page,
  sort: z.enum(ASSET_SORTS).default('title'),
};

export const featureStoresQuery = saysWhatOfScorecard(z.strictObject(assets));

export const toolsQuery = saysWhatOfScorecard(
  z.strictObject({
    stage: z.enum(STAGES).optional(),
    access: z.enum(TOOL_ACCESSES).optional(),
    adoption: z.enum(TOOL_ADOPTIONS).optional(),
    alternativeTo: reference(REFERENCE_KINDS.tool).optional(),
    ...assets,
  }),
);

/** Which models, tools and stores count. */
export const counted = {
  lineOfBusiness: modelFilter.lineOfBusiness,
  lifecycle,
};

export const dropsQuery = z.strictObject({
  days: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .max(90, 'must be at most 90')
    .default(7),
  ...counted,
  ...page,
});

export const standingsQuery = z.strictObject(counted);

export const failingChecksQuery = z.strictObject({
  owner: modelFilter.owner,
  ...counted,
  ...page,
});

export const pageQuery = z.strictObject(page);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const day = z.string().refine(
  value =>
    DAY.test(value) &&
    // A day that does not exist comes out as another one, or as none.
    new Date(`${value}T00:00:00Z`).getTime() > 0 &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value),
  'must be a day, YYYY-MM-DD',
);

export const dayRangeQuery = z
  .strictObject({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['from'],
    message: 'must not be after to',
  });

/** Free text of people. */
export function wordsUpTo(longest: number) {
  return z
    .string('must be a text')
    .trim()
    .min(1, 'must not be empty')
    .max(longest, `must be at most ${longest} characters long`)
    .refine(value => !value.includes('\0'), 'must not contain NUL');
}

const words = wordsUpTo(1000);

export const entityReference = text.transform((value, context) => {
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    context.addIssue({
      code: 'custom',
      message: `must be a complete entity reference, got ${JSON.stringify(
        value,
      )}`,
    });
    return z.NEVER;
  }
});

export const evaluationBody = z.strictObject({ entityRef: entityReference });

export const exemptionsQuery = z.strictObject({
  entityRef: entityReference.optional(),
  scorecard: text.optional(),
  check: text.optional(),
  status: z.enum(EXEMPTION_STATUSES).optional(),
  requestedBy: reference('User').optional(),
  ...page,
});

export const exemptionBody = z.strictObject({
  entityRef: entityReference,
  scorecard: text,
  check: text,
  reason: words,
  endsOn: day,
});

const mayComment = z.strictObject({ comment: words.optional() });

/** Whoever is turned down is told why. */
export const stepBodies = {
  approve: mayComment,
  reject: z.strictObject({ comment: words }),
  revoke: mayComment,
};

export const identifier = text;

export const noQuery = z.strictObject({});

const path = z.object({ kind: text, namespace: text, name: text });

/**
 * The reference that a path names; `kind` where the path implies it.
 *
 * @throws InputError for what can be no part of a reference
 */
export function pathReference(
  params: Record<string, string>,
  kind: string = params.kind,
): string {
  return stringifyEntityRef(parse(path, { ...params, kind }));
}
