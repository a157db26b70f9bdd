import {
  type DailyRollUp,
  OPERATING_MODELS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type Translate, wordsOf } from '../../translation';

/**
 * What changed from the first day to the last, in a sentence for each operating
 * model.
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
  const changes = OPERATING_MODELS.filter(
    model => first.operatingModels[model] !== last.operatingModels[model],
  ).map(model =>
    t('operatingModels.trend.change', {
      model: words.operatingModel(model),
      from: first.operatingModels[model],
      to: last.operatingModels[model],
      day: words.day(first.day),
      lastDay: words.day(last.day),
    }),
  );
  return changes.length > 0
    ? changes.join(' ')
    : t('operatingModels.trend.unchanged', { day: words.day(first.day) });
}
