import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Finding,
  LineOfBusinessRef,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** The line of business, or why there is none to show. */
export function LineOfBusinessLink(props: {
  lineOfBusiness: LineOfBusinessRef | null;
  findings: Finding[];
}) {
  const { lineOfBusiness, findings } = props;
  if (lineOfBusiness) {
    return (
      <EntityRefLink
        entityRef={lineOfBusiness.entityRef}
        title={lineOfBusiness.title}
        hideIcon
      />
    );
  }
  if (findings.includes('line-of-business-ambiguous')) {
    return <>Several</>;
  }
  // Else there is one that the reader may not see.
  return <>{findings.includes('no-line-of-business') ? 'None' : 'Hidden'}</>;
}
