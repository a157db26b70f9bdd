import Table from '@material-ui/core/Table';
import TableContainer from '@material-ui/core/TableContainer';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles<Theme, { minWidth: number; maxHeight?: number }>({
  // Holds what is placed absolutely in cells, or it would widen the page.
  root: { position: 'relative', maxHeight: ({ maxHeight }) => maxHeight },
  table: {
    minWidth: ({ minWidth }) => minWidth,
    // Between words only: the theme would break them anywhere.
    '& th, & td': {
      wordBreak: 'normal',
      padding: '8px 12px',
      // Wherever reading starts: the theme says left and right.
      textAlign: 'start',
    },
    '& .MuiTableCell-alignRight': { textAlign: 'end' },
    '& .MuiTableCell-alignCenter': { textAlign: 'center' },
    '& th:first-child, & td:first-child': { paddingInlineStart: '20px' },
    // Names as long as titles may be, even without a space in them.
    '& th[scope="row"]': {
      minWidth: 120,
      maxWidth: 320,
      overflowWrap: 'anywhere',
    },
  },
});

/**
 * A dense table that scrolls sideways inside itself where the screen is
 * narrow, by keyboard, too.
 */
export function ScrollTable(props: {
  /** What the table shows, for screen readers. */
  label: string;
  /** Pixels below which it scrolls. */
  minWidth?: number;
  /** Pixels above which it scrolls up and down, too. */
  maxHeight?: number;
  children: ReactNode;
}) {
  const classes = useStyles({
    minWidth: props.minWidth ?? 0,
    maxHeight: props.maxHeight,
  });
  return (
    <TableContainer
      className={classes.root}
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      <Table size="small" className={classes.table}>
        {props.children}
      </Table>
    </TableContainer>
  );
}
