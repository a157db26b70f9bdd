import type {
  CheckResultState,
  Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import type { Translate, Words } from '../../translation';

/** What the scorecards in a history are made of. */
export interface KnownScorecard {
  id: string;
  /** In their order, the lower levels first. */
  checks: { id: string; level: string; title: string }[];
}

function resultWord(
  result: CheckResultState | null,
  words: Words,
  t: Translate,
): string {
  return result === null
    ? t('history.notJudged')
    : words.resultInSentence(result);
}

type LevelTitle = (level: string | null) => string;

/** From the lowest to the highest. */
function levelsOf({ checks }: KnownScorecard): string[] {
  return [...new Set(checks.map(({ level }) => level))];
}

function sayLevels(
  change: 'gained' | 'lost',
  levels: string[],
  titleOf: LevelTitle,
  t: Translate,
): string {
  return t(`history.${change}`, {
    count: levels.length,
    levels: levels.map(titleOf).join(', '),
  });
}

/** Which levels lie between two, in words. */
function sayLevelChange(
  from: string | null,
  to: string | null,
  order: string[],
  titleOf: LevelTitle,
  t: Translate,
): string {
  const was = from === null ? -1 : order.indexOf(from);
  const is = to === null ? -1 : order.indexOf(to);
  const unknown =
    (from !== null && was === -1) || (to !== null && is === -1) || was === is;
  if (unknown) {
    return t('history.level', { from: titleOf(from), to: titleOf(to) });
  }
  return is > was
    ? sayLevels('gained', order.slice(was + 1, is + 1), titleOf, t)
    : sayLevels('lost', order.slice(is + 1, was + 1), titleOf, t);
}

function sayFirst(
  transition: Transition,
  words: Words,
  t: Translate,
  before?: Transition,
): string[] {
  const { score } = transition;
  const [[scorecard, level] = ['', null]] = Object.entries(transition.levels);
  return [
    before?.event === 'removed' ? t('history.cameBack') : t('history.appeared'),
    score === null ? words.score(null) : t('history.firstScore', { score }),
    t('history.firstLevel', { level: words.level(level, scorecard) }),
  ];
}

/** What changed beside the scorecards. */
function sayModelChanges(
  after: Transition,
  before: Transition,
  words: Words,
  t: Translate,
): string[] {
  const changes: string[] = [];
  const say = (
    what: 'score' | 'lifecycle' | 'operatingModel' | 'lineOfBusiness',
    from: string | number | null,
    to: string | number | null,
  ) => {
    if (from !== to) {
      const none = t('history.nothing');
      changes.push(
        t(`history.${what}`, {
          from: String(from ?? none),
          to: String(to ?? none),
        }),
      );
    }
  };
  say('score', before.score, after.score);
  say('lifecycle', before.lifecycle, after.lifecycle);
  const operatingModel = ({ operatingModel: model }: Transition) =>
    model && words.operatingModel(model);
  say('operatingModel', operatingModel(before), operatingModel(after));
  // Null may be one that the reader may not know of.
  const line = ({ lineOfBusiness }: Transition) =>
    lineOfBusiness ? nameOf(lineOfBusiness) : t('history.noLine');
  say('lineOfBusiness', line(before), line(after));
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
  words: Words,
  t: Translate,
  before?: Transition,
): string[] {
  if (transition.event === 'removed') {
    return [t('history.left')];
  }
  if (transition.event === 'appeared') {
    return sayFirst(transition, words, t, before);
  }
  const scorecardOf = (id: string) => scorecards.find(card => card.id === id);
  const on = (scorecard: string, change: string) =>
    scorecards.length > 1 ? t('history.on', { change, scorecard }) : change;
  const changes = before ? sayModelChanges(transition, before, words, t) : [];
  for (const [id, level] of Object.entries(transition.levels)) {
    const was = before?.levels[id];
    if (was !== undefined && was !== level) {
      const known = scorecardOf(id);
      const order = known ? levelsOf(known) : [];
      const titleOf: LevelTitle = each => words.level(each, id);
      changes.push(on(id, sayLevelChange(was, level, order, titleOf, t)));
    }
  }
  for (const { scorecard, check, from, to } of transition.checks) {
    const title =
      scorecardOf(scorecard)?.checks.find(({ id }) => id === check)?.title ??
      check;
    changes.push(
      on(
        scorecard,
        t('history.check', {
          title,
          from: resultWord(from, words, t),
          to: resultWord(to, words, t),
        }),
      ),
    );
  }
  return changes.length > 0 ? changes : [t('history.other')];
}
