import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), marginBottom: theme.spacing(2) },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: theme.spacing(2),
    // One field alone need not be as wide as the page.
    '& > *': { maxWidth: 320 },
  },
}));

/** The fields that narrow a list. */
export function FilterBar(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <Paper className={classes.root} role="search" aria-label={props.label}>
      <div className={classes.fields}>{props.children}</div>
    </Paper>
  );
}
