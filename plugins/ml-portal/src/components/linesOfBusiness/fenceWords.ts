import {
  FENCE_TARGETS,
  type RollUp,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate, Words } from '../../translation';

/** How many stages are fenced. */
export function fenceCount({ fences }: Pick<RollUp, 'fences'>): number {
  return FENCE_TARGETS.reduce((sum, target) => sum + fences[target], 0);
}

/** `2 to the platform, 1 outside`; empty where there is no fence. */
export function sayFences(
  { fences }: Pick<RollUp, 'fences'>,
  words: Words,
  t: Translate,
): string {
  return FENCE_TARGETS.filter(target => fences[target] > 0)
    .map(target =>
      t('linesOfBusiness.fencesTo', {
        fences: words.number(fences[target]),
        target: words.fenceTargetShort(target),
      }),
    )
    .join(', ');
}
