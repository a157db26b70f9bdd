import type { ModelVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';

/** When a model was registered, and first in production, as far as it is known. */
export function useMomentWords(
  model: Pick<ModelVelocity, 'registeredAt' | 'productionAt' | 'lifecycle'>,
) {
  const words = useWords();
  const t = useTranslate();
  const { registeredAt, productionAt, lifecycle } = model;
  const notKnown = t('velocity.models.notKnown');
  // Another model may never have been there.
  const noProduction =
    lifecycle === 'production' ? notKnown : t('velocity.models.noneKnown');
  return {
    registered: registeredAt ? words.day(registeredAt) : notKnown,
    production: productionAt ? words.day(productionAt) : noProduction,
  };
}
