import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** Figures side by side, each under its label. */
export function FigureList({ children }: { children: ReactNode }) {
  return <dl className={useStyles().root}>{children}</dl>;
}

export function Figure(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <Typography component="dt" variant="caption" color="textSecondary">
        {props.label}
      </Typography>
      <Typography component="dd" variant="body1" className={classes.value}>
        {props.children}
      </Typography>
    </div>
  );
}
