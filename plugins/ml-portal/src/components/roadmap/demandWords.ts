import type { Demand } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate, Words } from '../../translation';

/** What a request touches, one phrase each; empty where it touches nothing. */
export function sayDemand(
  { fences, unclaimed, models, linesOfBusiness, declaredValue }: Demand,
  t: Translate,
  words: Words,
): string[] {
  if (models === 0) {
    return [];
  }
  return [
    ...(fences > 0 ? [t('roadmap.demand.fences', { count: fences })] : []),
    ...(unclaimed > 0
      ? [t('roadmap.demand.unclaimed', { count: unclaimed })]
      : []),
    t('roadmap.demand.models', { count: models }),
    ...(linesOfBusiness > 0
      ? [t('roadmap.demand.lines', { count: linesOfBusiness })]
      : []),
    ...declaredValue.map(({ amount, currency }) =>
      t('roadmap.demand.declared', { amount: words.money(amount, currency) }),
    ),
  ];
}
