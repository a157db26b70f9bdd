import type {
  CheckResultState,
  Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  levelWord,
  nameOf,
  OPERATING_MODEL_WORDS,
  RESULT_WORDS,
} from '../../words';

/** What the scorecards in a history are made of. */
export interface KnownScorecard {
  id: string;
  /** In their order, the lower levels first. */
  checks: { id: string; level: string; title: string }[];
}

function resultWord(result: CheckResultState | null): string {
  return result === null ? 'not judged' : RESULT_WORDS[result].toLowerCase();
}

/** From the lowest to the highest. */
function levelsOf({ checks }: KnownScorecard): string[] {
  return [...new Set(checks.map(({ level }) => level))];
}

function sayLevels(words: string, levels: string[]): string {
  return `${words} ${levels.length === 1 ? 'level' : 'levels'} ${levels
    .map(levelWord)
    .join(', ')}`;
}

/** Which levels lie between two, in words. */
function sayLevelChange(
  from: string | null,
  to: string | null,
  order: string[],
): string {
  const was = from === null ? -1 : order.indexOf(from);
  const is = to === null ? -1 : order.indexOf(to);
  const unknown =
    (from !== null && was === -1) || (to !== null && is === -1) || was === is;
  if (unknown) {
    return `Level from ${levelWord(from)} to ${levelWord(to)}`;
  }
  return is > was
    ? sayLevels('Gained the', order.slice(was + 1, is + 1))
    : sayLevels('Lost the', order.slice(is + 1, was + 1));
}

function sayFirst(transition: Transition, before?: Transition): string[] {
  const [level = null] = Object.values(transition.levels);
  return [
    before?.event === 'removed'
      ? 'Came back to the catalog'
      : 'First evaluated',
    transition.score === null ? 'No score' : `Score ${transition.score}`,
    `Level: ${levelWord(level)}`,
  ];
}

/** What changed beside the scorecards. */
function sayModelChanges(after: Transition, before: Transition): string[] {
  const changes: string[] = [];
  const say = (
    what: string,
    from: string | number | null,
    to: string | number | null,
  ) => {
    if (from !== to) {
      changes.push(`${what} from ${from ?? 'none'} to ${to ?? 'none'}`);
    }
  };
  say('Score', before.score, after.score);
  say('Lifecycle', before.lifecycle, after.lifecycle);
  const operatingModel = ({ operatingModel: model }: Transition) =>
    model && OPERATING_MODEL_WORDS[model];
  say('Operating model', operatingModel(before), operatingModel(after));
  // Null may be one that the reader may not know of.
  const line = ({ lineOfBusiness }: Transition) =>
    lineOfBusiness ? nameOf(lineOfBusiness) : 'none to show';
  say('Line of business', line(before), line(after));
  return changes;
}

/**
 * What changed, in a few words each.
 *
 * @param scorecards - what is known of them now; what is not goes by its id
 * @param before - the transition before, where it is known
 */
export function sayTransition(
  transition: Transition,
  scorecards: KnownScorecard[],
  before?: Transition,
): string[] {
  if (transition.event === 'removed') {
    return ['Left the catalog'];
  }
  if (transition.event === 'appeared') {
    return sayFirst(transition, before);
  }
  const scorecardOf = (id: string) => scorecards.find(card => card.id === id);
  const on = (id: string) => (scorecards.length > 1 ? ` (${id})` : '');
  const changes = before ? sayModelChanges(transition, before) : [];
  for (const [id, level] of Object.entries(transition.levels)) {
    const was = before?.levels[id];
    if (was !== undefined && was !== level) {
      const known = scorecardOf(id);
      const order = known ? levelsOf(known) : [];
      changes.push(sayLevelChange(was, level, order) + on(id));
    }
  }
  for (const { scorecard, check, from, to } of transition.checks) {
    const title =
      scorecardOf(scorecard)?.checks.find(({ id }) => id === check)?.title ??
      check;
    changes.push(
      `${title}: from ${resultWord(from)} to ${resultWord(to)}${on(scorecard)}`,
    );
  }
  return changes.length > 0 ? changes : ['Who runs what changed'];
}
