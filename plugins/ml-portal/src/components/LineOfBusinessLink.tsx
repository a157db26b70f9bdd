import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Finding,
  LineOfBusinessRef,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../translation';
import { LONG_NAME } from './longName';

/** The line of business, or why there is none to show. */
export function LineOfBusinessLink(props: {
  lineOfBusiness: LineOfBusinessRef | null;
  findings: Finding[];
}) {
  const { lineOfBusiness, findings } = props;
  const t = useTranslate();
  if (lineOfBusiness) {
    return (
      <EntityRefLink
        entityRef={lineOfBusiness.entityRef}
        title={lineOfBusiness.title}
        hideIcon
        style={LONG_NAME}
      />
    );
  }
  if (findings.includes('line-of-business-ambiguous')) {
    return <>{t('shared.line.several')}</>;
  }
  // Else there is one that the reader may not see.
  return (
    <>
      {findings.includes('no-line-of-business')
        ? t('shared.line.none')
        : t('shared.line.hidden')}
    </>
  );
}
