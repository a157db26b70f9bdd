import { parseEntityRef } from '@backstage/catalog-model';
import {
  isCounted,
  type PreviewEffect,
  roundScore,
  type ScorecardResult,
  type StageVerdict,
  type StandingOfEntity,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What of a result an effect is told from. */
export interface ComparedResult {
  entityRef: string;
  title: string;
  /** 0 to 100, not rounded. */
  score: number | null;
  stages: StageVerdict[];
  scorecards: ScorecardResult[];
}

const NO_LEVEL = 'no level';
/** Beyond these, reasons are counted. */
const MOST_REASONS = 3;

const nameOf = (ref: string) => parseEntityRef(ref).name;

function standingOf({ score, scorecards }: ComparedResult): StandingOfEntity {
  return {
    score: roundScore(score),
    levels: Object.fromEntries(scorecards.map(({ id, level }) => [id, level])),
  };
}

function rankOf({ checks, level, nextLevel }: ScorecardResult): number {
  if (nextLevel === null) {
    return Infinity;
  }
  // Checks stand in the order of their levels' definition, or near to it.
  return level === null ? -1 : checks.findIndex(c => c.level === level);
}

/** What a stage would be, in words; undefined where nothing about it changes. */
function sayStage(
  before: StageVerdict | undefined,
  after: StageVerdict,
): string | undefined {
  const { stage, status, owner } = after;
  if (before?.status === status && before.owner === owner) {
    return undefined;
  }
  switch (status) {
    case 'fenced':
      return `${stage} would be run by ${nameOf(owner!)}`;
    case 'orphaned':
      return `${stage} would be left to ${
        owner ? `${nameOf(owner)}, where nobody is` : 'nobody'
      }`;
    case 'unclaimed':
      return before ? `${stage} would be nobody's` : undefined;
    case 'owned':
      return before ? `${stage} would be run by its own people` : undefined;
    default:
      return before ? `${stage} would not apply` : undefined;
  }
}

/** Checks that would pass, or pass no longer, in words. */
function sayChecks(before: ComparedResult, after: ComparedResult): string[] {
  return after.scorecards.flatMap(({ id, checks }) => {
    const was = before.scorecards.find(card => card.id === id)?.checks ?? [];
    return checks.flatMap(check => {
      const passed = check.result === 'passed';
      const earlier = was.find(c => c.id === check.id);
      if (!earlier || (earlier.result === 'passed') === passed) {
        return [];
      }
      if (!passed && !isCounted(check)) {
        return [];
      }
      return `${check.id} would ${passed ? 'pass' : 'no longer pass'}`;
    });
  });
}

function list(reasons: string[]): string {
  const more = reasons.length - MOST_REASONS;
  const named = reasons.slice(0, MOST_REASONS).join('; ');
  return more > 0 ? `${named}; and ${more} more` : named;
}

/**
 * What merging does to an entity, with the reasons: the stages that change
 * hands, or else the checks that come out otherwise.
 *
 * @param before - undefined where the entity is new
 */
export function describeEffect(
  before: ComparedResult | undefined,
  after: ComparedResult,
): PreviewEffect {
  const name = nameOf(after.entityRef);
  const base = {
    entityRef: after.entityRef,
    title: after.title,
    before: before ? standingOf(before) : null,
    after: standingOf(after),
  };
  const score = base.after.score === null ? '' : `, score ${base.after.score}`;
  if (!before) {
    const levels = after.scorecards.map(card => card.level ?? NO_LEVEL);
    return {
      ...base,
      direction: 'new',
      summary: `${name} would start at ${
        levels.join(', ') || NO_LEVEL
      }${score}`,
    };
  }

  const stages = after.stages.flatMap(
    stage =>
      sayStage(
        before.stages.find(s => s.stage === stage.stage),
        stage,
      ) ?? [],
  );
  const reasons = stages.length > 0 ? stages : sayChecks(before, after);
  const because = reasons.length > 0 ? `: ${list(reasons)}` : '';
  for (const card of after.scorecards) {
    const was = before.scorecards.find(({ id }) => id === card.id);
    if (was && was.level !== card.level) {
      const up = rankOf(card) > rankOf(was);
      const from = was.level ?? NO_LEVEL;
      const to = card.level ?? NO_LEVEL;
      return {
        ...base,
        direction: up ? 'up' : 'down',
        summary: `${name} ${
          up ? 'rises' : 'drops'
        } from ${from} to ${to}${because}`,
      };
    }
  }
  const difference = (base.after.score ?? 0) - (base.before!.score ?? 0);
  if (difference !== 0) {
    return {
      ...base,
      direction: difference > 0 ? 'up' : 'down',
      summary: `${name} ${difference > 0 ? 'rises' : 'drops'} from score ${
        base.before!.score ?? 'none'
      } to ${base.after.score ?? 'none'}${because}`,
    };
  }
  return {
    ...base,
    direction: 'same',
    summary: because
      ? `${name} keeps its level${because}`
      : `${name} stays as it is`,
  };
}
