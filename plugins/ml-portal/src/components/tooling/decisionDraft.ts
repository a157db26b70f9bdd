import type {
  NewToolingDecision,
  Stage,
  ToolingDecision,
  ToolingReview,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { dayIn } from '../../days';
import { completeRef } from '../forms/completeRef';

/** In characters; as the API takes them. */
export const LONGEST = {
  reason: 4_000,
  tradeOffs: 4_000,
  objective: 2_000,
  comment: 2_000,
} as const;

/** As many as the API takes. */
export const MOST_NAMED = 20;

/** When a decision is looked at again, unless somebody chooses another day. */
const USUAL_DAYS = 182;
const MOST_DAYS = 3 * 365;

/** What a decision says, as it is typed. */
export interface DecisionTexts {
  reason: string;
  tradeOffs: string;
  alternatives: string[];
  objective: string;
  agreedBy: string[];
  /** YYYY-MM-DD. */
  reviewOn: string;
}

/** A decision that is not recorded yet. */
export interface DecisionDraft extends DecisionTexts {
  lineOfBusiness: string;
  stage: Stage | '';
  tool: string;
}

/** A review that is not sent yet. */
export interface ReviewDraft extends DecisionTexts {
  comment: string;
}

/** The first and last day on which a decision may be looked at again. */
export function reviewDays(): { first: string; last: string } {
  return { first: dayIn(1), last: dayIn(MOST_DAYS) };
}

/** A draft that begins with what is known. */
export function draftOf(
  known: Partial<Pick<NewToolingDecision, 'lineOfBusiness' | 'stage' | 'tool'>>,
): DecisionDraft {
  return {
    lineOfBusiness: known.lineOfBusiness ?? '',
    stage: known.stage ?? '',
    tool: known.tool ?? '',
    reason: '',
    tradeOffs: '',
    alternatives: [],
    objective: '',
    agreedBy: [],
    reviewOn: dayIn(USUAL_DAYS),
  };
}

/** A review that begins with what the decision says. */
export function reviewOf(decision: ToolingDecision): ReviewDraft {
  const { reason, tradeOffs, alternatives, objective, agreedBy } = decision;
  return {
    reason,
    tradeOffs,
    alternatives,
    objective: objective ?? '',
    agreedBy,
    reviewOn: dayIn(USUAL_DAYS),
    comment: '',
  };
}

/** The texts as they are sent; undefined while something is missing. */
function complete(texts: DecisionTexts) {
  const reason = texts.reason.trim();
  const tradeOffs = texts.tradeOffs.trim();
  const objective = texts.objective.trim();
  const alternatives = texts.alternatives.map(tool =>
    completeRef(tool, 'component'),
  );
  const agreedBy = texts.agreedBy.map(who => completeRef(who, 'group'));
  const { reviewOn } = texts;
  const fits =
    agreedBy.length > 0 &&
    agreedBy.length <= MOST_NAMED &&
    alternatives.length <= MOST_NAMED;
  return reason && tradeOffs && reviewOn && fits
    ? { reason, tradeOffs, alternatives, objective, agreedBy, reviewOn }
    : undefined;
}

/** The decision that a draft records; undefined while something is missing. */
export function toDecision(
  draft: DecisionDraft,
): NewToolingDecision | undefined {
  const texts = complete(draft);
  const { lineOfBusiness, stage } = draft;
  const tool = draft.tool.trim();
  if (!texts || !lineOfBusiness || !stage || !tool) {
    return undefined;
  }
  const { objective, ...others } = texts;
  return {
    lineOfBusiness,
    stage,
    tool: completeRef(tool, 'component'),
    ...others,
    ...(objective && { objective }),
  };
}

/**
 * The review that a draft sends: beside the day and the comment, only what is
 * said otherwise. Undefined while something is missing.
 */
export function toReview(
  draft: ReviewDraft,
  decision: ToolingDecision,
): ToolingReview | undefined {
  const texts = complete(draft);
  const comment = draft.comment.trim();
  if (!texts || !comment) {
    return undefined;
  }
  const { reviewOn, ...said } = texts;
  const before: typeof said = reviewOf(decision);
  const otherwise = Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) =>
        JSON.stringify(value) !==
        JSON.stringify(before[name as keyof typeof said]),
    ),
  );
  return { ...otherwise, changedAt: decision.changedAt, reviewOn, comment };
}
