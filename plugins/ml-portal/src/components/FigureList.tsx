import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles<Theme, { minWidth: number }>(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: ({ minWidth }) =>
      `repeat(auto-fit, minmax(${minWidth}px, 1fr))`,
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
  },
}));

const useFigureStyles = makeStyles({
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** Figures side by side, each under its label. */
export function FigureList(props: {
  /** Pixels that the text of a figure takes. */
  minWidth?: number;
  children: ReactNode;
}) {
  const { minWidth = 130, children } = props;
  return <dl className={useStyles({ minWidth }).root}>{children}</dl>;
}

export function Figure(props: { label: string; children: ReactNode }) {
  const classes = useFigureStyles();
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
