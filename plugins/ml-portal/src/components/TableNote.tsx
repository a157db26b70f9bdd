import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
}));

/** What has to be known to read the table above it. */
export function TableNote({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <Typography
      variant="caption"
      component="p"
      color="textSecondary"
      className={classes.root}
    >
      {children}
    </Typography>
  );
}
