import type {
  CheckResultState,
  Transition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { levelWord, RESULT_WORDS, scoreWord } from '../../words';

function resultWord(result: CheckResultState | null): string {
  return result === null ? 'not judged' : RESULT_WORDS[result].toLowerCase();
}

/**
 * What changed, in a few words each.
 *
 * @param before - the transition before, where it is known
 */
export function sayTransition(
  { event, score, levels, checks }: Transition,
  before?: Transition,
): string[] {
  if (event === 'appeared') {
    const [level = null] = Object.values(levels);
    return [
      'First evaluated',
      `Score ${scoreWord(score)}`,
      `Level: ${levelWord(level)}`,
    ];
  }
  const changes: string[] = [];
  if (before && before.score !== score) {
    changes.push(`Score ${scoreWord(before.score)} → ${scoreWord(score)}`);
  }
  for (const [scorecard, level] of Object.entries(levels)) {
    const was = before?.levels[scorecard];
    if (was !== undefined && was !== level) {
      changes.push(`Level: ${levelWord(was)} → ${levelWord(level)}`);
    }
  }
  for (const { check, from, to } of checks) {
    changes.push(`${check}: ${resultWord(from)} → ${resultWord(to)}`);
  }
  return changes.length > 0 ? changes : ['Who runs what changed'];
}
