import { parseEntityRef } from '@backstage/catalog-model';
import {
  isCounted,
  type PreviewEffect,
  roundScore,
  type ScorecardResult,
  type StageStatus,
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

/** How high a level stands on its scorecard; -1 below the first. */
export type LevelRank = (scorecard: string, level: string | null) => number;

/** Something that changes, in words. */
interface Reason {
  text: string;
  better: boolean;
}

/** From the worst to the best. */
const STATUS_RANK: StageStatus[] = [
  'unclaimed',
  'orphaned',
  'fenced',
  'notApplicable',
  'owned',
];

function sayStage({ stage, status, owner }: StageVerdict): string {
  switch (status) {
    case 'fenced':
      return `${stage} would be run by ${nameOf(owner!)}`;
    case 'orphaned':
      return `${stage} would be left to ${
        owner ? `${nameOf(owner)}, where nobody is` : 'nobody'
      }`;
    case 'unclaimed':
      return `${stage} would be nobody's`;
    case 'owned':
      return `${stage} would be run by its own people`;
    default:
      return `${stage} would not apply`;
  }
}

/** The stages that would change hands. */
function stageReasons(before: ComparedResult, after: ComparedResult): Reason[] {
  return after.stages.flatMap(stage => {
    const was = before.stages.find(({ stage: name }) => name === stage.stage);
    if (!was || (was.status === stage.status && was.owner === stage.owner)) {
      return [];
    }
    const better =
      STATUS_RANK.indexOf(stage.status) > STATUS_RANK.indexOf(was.status);
    return { text: sayStage(stage), better };
  });
}

/** The checks that would pass, or pass no longer. */
function checkReasons(before: ComparedResult, after: ComparedResult): Reason[] {
  return after.scorecards.flatMap(({ id, checks }) => {
    const was = before.scorecards.find(card => card.id === id)?.checks ?? [];
    return checks.flatMap(check => {
      const better = check.result === 'passed';
      const earlier = was.find(other => other.id === check.id);
      if (
        !earlier ||
        (earlier.result === 'passed') === better ||
        (!better && !isCounted(check))
      ) {
        return [];
      }
      const text = `${check.id} would ${better ? 'pass' : 'no longer pass'}`;
      return { text, better };
    });
  });
}

/** The reasons that speak for a direction: stages first, or else checks. */
function because(
  before: ComparedResult,
  after: ComparedResult,
  direction: 'up' | 'down' | 'same',
): string {
  const speaking = ({ better }: Reason) =>
    direction === 'same' || better === (direction === 'up');
  const stages = stageReasons(before, after).filter(speaking);
  const reasons =
    stages.length > 0 ? stages : checkReasons(before, after).filter(speaking);
  const named = reasons.slice(0, MOST_REASONS).map(({ text }) => text);
  const more = reasons.length - named.length;
  const list = [...named, ...(more > 0 ? [`and ${more} more`] : [])];
  return list.length > 0 ? `: ${list.join('; ')}` : '';
}

/** The first scorecard on which another level would be reached. */
function levelChange(
  before: ComparedResult,
  after: ComparedResult,
  rankOf: LevelRank,
) {
  for (const card of after.scorecards) {
    const was = before.scorecards.find(({ id }) => id === card.id);
    if (was && was.level !== card.level) {
      const up = rankOf(card.id, card.level) > rankOf(card.id, was.level);
      return {
        direction: up ? ('up' as const) : ('down' as const),
        from: was.level ?? NO_LEVEL,
        to: card.level ?? NO_LEVEL,
      };
    }
  }
  return undefined;
}

function scoreChange(before: StandingOfEntity, after: StandingOfEntity) {
  const difference = (after.score ?? 0) - (before.score ?? 0);
  return difference === 0
    ? undefined
    : {
        direction: difference > 0 ? ('up' as const) : ('down' as const),
        from: `score ${before.score ?? 'none'}`,
        to: `${after.score ?? 'none'}`,
      };
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
  rankOf: LevelRank,
): PreviewEffect {
  const name = nameOf(after.entityRef);
  const standing = standingOf(after);
  const base = { entityRef: after.entityRef, title: after.title };
  if (!before) {
    const levels = after.scorecards.map(card => card.level ?? NO_LEVEL);
    const score = standing.score === null ? '' : `, score ${standing.score}`;
    return {
      ...base,
      direction: 'new',
      summary: `${name} would start at ${
        levels.join(', ') || NO_LEVEL
      }${score}`,
      before: null,
      after: standing,
    };
  }
  const earlier = standingOf(before);
  const change =
    levelChange(before, after, rankOf) ?? scoreChange(earlier, standing);
  const direction = change?.direction ?? 'same';
  const reasons = because(before, after, direction);
  let what = reasons ? 'keeps its level' : 'stays as it is';
  if (change) {
    const verb = direction === 'up' ? 'rises' : 'drops';
    what = `${verb} from ${change.from} to ${change.to}`;
  }
  return {
    ...base,
    direction,
    summary: `${name} ${what}${reasons}`,
    before: earlier,
    after: standing,
  };
}
