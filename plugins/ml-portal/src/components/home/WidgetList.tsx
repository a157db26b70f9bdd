import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': {
      padding: theme.spacing(1, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
  },
}));

/** The rows of a widget. */
export function WidgetList(props: { label: string; children: ReactNode }) {
  return (
    <ul className={useStyles().root} aria-label={props.label}>
      {props.children}
    </ul>
  );
}
