import { Link } from '@backstage/core-components';
import type { useEntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';

/** Which tool or store a row is about. */
export function AssetTitle(props: {
  asset: SharedAsset;
  linkTo: ReturnType<typeof useEntityRefLink>;
}) {
  const { entityRef, title, description } = props.asset;
  return (
    <>
      <Link to={props.linkTo(entityRef)}>{title}</Link>
      {description && (
        <Typography variant="caption" component="div" color="textSecondary">
          {description}
        </Typography>
      )}
    </>
  );
}
