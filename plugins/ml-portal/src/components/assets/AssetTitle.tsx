import { Link } from '@backstage/core-components';
import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';
import { Aside } from '../Aside';
import type { LinkTo } from '../linkTo';

/** Which tool or store a row is about. */
export function AssetTitle(props: { asset: SharedAsset; linkTo: LinkTo }) {
  const { entityRef, title, description } = props.asset;
  return (
    <>
      <Link to={props.linkTo(entityRef)}>{title}</Link>
      {description && <Aside>{description}</Aside>}
    </>
  );
}
