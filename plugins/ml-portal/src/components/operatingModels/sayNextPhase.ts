import {
  PHASE_FIGURES,
  type PhaseVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate } from '../../translation';

/** What the next phase takes, in a sentence; nothing where the phase is not known. */
export function sayNextPhase(
  { phase, next }: Pick<PhaseVerdict, 'phase' | 'next'>,
  t: Translate,
): string {
  if (!next) {
    return phase === null ? '' : t('operatingModels.phase.last');
  }
  const missing = PHASE_FIGURES.filter(figure => next.missing[figure] > 0);
  return t('operatingModels.phase.next', {
    phase: t(`operatingModels.phase.${next.phase}`),
    figures: missing
      .map(figure =>
        t(`operatingModels.phase.more.${figure}`, {
          count: next.missing[figure],
        }),
      )
      .join(', '),
  });
}
