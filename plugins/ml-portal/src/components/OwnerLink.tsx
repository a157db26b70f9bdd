import { Link } from '@backstage/core-components';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { Owner } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../translation';
import type { LinkTo } from './linkTo';
import { LONG_NAME } from './longName';

// EntityRefLink would make a style sheet for each name: a page has dozens.
function OwnerName(props: { entityRef: string; linkTo: LinkTo }) {
  const { entityRef, linkTo } = props;
  const { primaryTitle, secondaryTitle } = useEntityPresentation(entityRef);
  return (
    <Link to={linkTo(entityRef)} title={secondaryTitle} style={LONG_NAME}>
      {primaryTitle}
    </Link>
  );
}

/** Whose something is, and whether there is anybody behind the name. */
export function OwnerLink(props: { owner: Owner | null; linkTo: LinkTo }) {
  const { owner, linkTo } = props;
  const t = useTranslate();
  if (!owner) {
    return <>{t('shared.owner.nobody')}</>;
  }
  const link = <OwnerName entityRef={owner.entityRef} linkTo={linkTo} />;
  return owner.alive ? link : t('shared.owner.nobodyLeft', { owner: link });
}
