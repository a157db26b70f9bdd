import {
  type DailyRollUp,
  OPERATING_MODELS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, wordsOf } from '../../translation';

/**
 * What changed from the first day to the last, in a sentence.
 *
 * @param days - two at least, the oldest first
 */
export function sayOperatingModelChanges(
  days: Pick<DailyRollUp, 'day' | 'operatingModels'>[],
  t: Translate,
): string {
  const words = wordsOf(t);
  const [first] = days;
  const last = days[days.length - 1];
  const day = words.day(first.day);
  const changes = OPERATING_MODELS.map(model => ({
    model: words.operatingModel(model),
    from: first.operatingModels[model],
    to: last.operatingModels[model],
  })).filter(({ from, to }) => from !== to);
  return changes.length > 0
    ? t('operatingModels.trend.changes', {
        day,
        lastDay: words.day(last.day),
        changes: changes
          .map(change => t('operatingModels.trend.change', change))
          .join(', '),
      })
    : t('operatingModels.trend.unchanged', { day });
}
