import type { Drop } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate, Words } from '../../translation';

/** `Level from End to end to Accountable, score from 100 to 83`. */
export function sayFall(
  { before, now }: Pick<Drop, 'before' | 'now'>,
  words: Words,
  t: Translate,
): string {
  const levels = Object.entries(now.levels).filter(
    ([scorecard, level]) =>
      before.levels[scorecard] !== undefined &&
      before.levels[scorecard] !== level,
  );
  return [
    ...levels.map(([scorecard, level]) =>
      t('home.drops.level', {
        from: words.level(before.levels[scorecard], scorecard),
        to: words.level(level, scorecard),
      }),
    ),
    ...(before.score === now.score
      ? []
      : [
          t('home.drops.score', {
            from: words.score(before.score),
            to: words.score(now.score),
          }),
        ]),
  ].join(' · ');
}

/** `No stage is fenced: failed; Every stage is claimed: failed`. */
export function sayReasons(
  { reasons }: Pick<Drop, 'reasons'>,
  words: Words,
  t: Translate,
): string {
  return reasons
    .map(({ title, result }) =>
      t('home.drops.reason', {
        check: title,
        result: words.resultInSentence(result),
      }),
    )
    .join('; ');
}
