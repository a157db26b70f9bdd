import { parseEntityRef } from '@backstage/catalog-model';
import {
  REFERENCE_KINDS,
  STAGES,
  TOOLING_DECISION_STATUSES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { z } from 'zod';
import { day, flag, page, reference, rollUpQuery, wordsUpTo } from './queries';

const MOST_REFERENCES = 20;
const MOST_YEARS = 3;

const line = reference(REFERENCE_KINDS.owner);
const tool = reference(REFERENCE_KINDS.tool);

const rating = z
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(5, 'must be at most 5');

export const toolRatingsBody = z.strictObject({
  fit: rating,
  easeOfUse: rating,
  reliability: rating,
  support: rating,
});

const narrowed = {
  lineOfBusiness: line.optional(),
  stage: z.enum(STAGES).optional(),
  tool: tool.optional(),
};

export const toolChoicesQuery = z.strictObject({
  ...rollUpQuery.shape,
  ...narrowed,
  decided: flag,
  ...page,
});

export const toolingDecisionsQuery = z.strictObject({
  ...narrowed,
  status: z.enum(TOOLING_DECISION_STATUSES).optional(),
  overdue: flag,
  mine: flag,
  ...page,
});

const listOf = (ref: z.ZodType<string>, atLeast: number) =>
  z
    .array(ref, 'must be a list')
    .min(atLeast, `must be at least ${atLeast}`)
    .max(MOST_REFERENCES, `must be at most ${MOST_REFERENCES}`)
    .transform(refs => [...new Set(refs)]);

const agreed = line.refine(
  ref => ['group', 'user'].includes(parseEntityRef(ref).kind),
  'must be a group or a user',
);

const said = {
  reason: wordsUpTo(4000),
  tradeOffs: wordsUpTo(4000),
  alternatives: listOf(tool, 0),
  objective: wordsUpTo(2000),
  agreedBy: listOf(agreed, 1),
};

function yearsAfter(today: string, years: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

/** @param today - YYYY-MM-DD */
function futureDay(today: string) {
  const last = yearsAfter(today, MOST_YEARS);
  return day
    .refine(value => value > today, 'must be in the future')
    .refine(
      value => value <= last,
      `must be within ${MOST_YEARS} years, until ${last}`,
    );
}

/** @param today - YYYY-MM-DD */
export function toolingDecisionBody(today: string) {
  return z
    .strictObject({
      lineOfBusiness: line,
      stage: z.enum(STAGES),
      tool,
      ...said,
      objective: said.objective.optional(),
      reviewOn: futureDay(today),
    })
    .refine(decision => !decision.alternatives.includes(decision.tool), {
      path: ['alternatives'],
      message: 'must not name the tool itself',
    });
}

const moment = z.iso.datetime('must be a moment in ISO 8601, in UTC');
const comment = wordsUpTo(2000);

/** @param today - YYYY-MM-DD */
export function toolingReviewBody(today: string) {
  return z.strictObject({
    ...z.object(said).partial().shape,
    changedAt: moment,
    reviewOn: futureDay(today),
    comment,
  });
}

export const toolingEndBody = z.strictObject({ changedAt: moment, comment });
