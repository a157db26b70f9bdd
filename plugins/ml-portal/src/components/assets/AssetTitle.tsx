import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableCell from '@material-ui/core/TableCell';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { SharedAsset } from '@ml-portal/backstage-plugin-ml-portal-common';

const useStyles = makeStyles({
  root: { minWidth: 180, maxWidth: 320, overflowWrap: 'break-word' },
});

/** The first cell of a row: which tool or store it is. */
export function AssetTitle({ asset }: { asset: SharedAsset }) {
  const { entityRef, title, description } = asset;
  return (
    <TableCell
      component="th"
      scope="row"
      role="rowheader"
      className={useStyles().root}
    >
      <EntityRefLink entityRef={entityRef} title={title} hideIcon />
      {description && (
        <Typography variant="caption" component="div" color="textSecondary">
          {description}
        </Typography>
      )}
    </TableCell>
  );
}
