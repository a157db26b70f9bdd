import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Owner } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../translation';
import { LONG_NAME } from './longName';

/** Whose something is, and whether there is anybody behind the name. */
export function OwnerLink({ owner }: { owner: Owner | null }) {
  const t = useTranslate();
  if (!owner) {
    return <>{t('shared.owner.nobody')}</>;
  }
  const link = (
    <EntityRefLink entityRef={owner.entityRef} hideIcon style={LONG_NAME} />
  );
  return owner.alive ? link : t('shared.owner.nobodyLeft', { owner: link });
}
