import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';

/** Smaller, below what a cell says first. */
export function Aside({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" component="div" color="textSecondary">
      {children}
    </Typography>
  );
}
