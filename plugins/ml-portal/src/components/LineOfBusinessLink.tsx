import { Link } from '@backstage/core-components';
import type {
  Finding,
  LineOfBusinessRef,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../translation';
import type { LinkTo } from './linkTo';
import { LONG_NAME } from './longName';

/** The line of business, or why there is none to show. */
export function LineOfBusinessLink(props: {
  lineOfBusiness: LineOfBusinessRef | null;
  findings: Finding[];
  linkTo: LinkTo;
}) {
  const { lineOfBusiness, findings, linkTo } = props;
  const t = useTranslate();
  if (lineOfBusiness) {
    return (
      <Link to={linkTo(lineOfBusiness.entityRef)} style={LONG_NAME}>
        {lineOfBusiness.title}
      </Link>
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
