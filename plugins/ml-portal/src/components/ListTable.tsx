import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { memo, type ReactNode } from 'react';
import { useInSteps } from '../hooks/useInSteps';
import { ScrollTable } from './ScrollTable';
import { SortableHeader } from './SortableHeader';

/** Pixels below which columns are not squeezed, on average. */
const COLUMN_WIDTH = 125;
/** As many as are drawn before anybody sees that something hangs. */
const ROWS_A_FRAME = 25;

interface RowProps<TColumn extends string, TRow> {
  row: TRow;
  columns: readonly TColumn[];
  /** The column that names a row. */
  rowHeader: TColumn;
  /** What a row shows; the same function while rows would look the same. */
  cellOf: (column: TColumn, row: TRow) => ReactNode;
}

function CellsOf<TColumn extends string, TRow>(props: RowProps<TColumn, TRow>) {
  const { row, columns, rowHeader, cellOf } = props;
  return (
    <TableRow>
      {columns.map(column =>
        column === rowHeader ? (
          <TableCell key={column} component="th" scope="row" role="rowheader">
            {cellOf(column, row)}
          </TableCell>
        ) : (
          <TableCell key={column}>{cellOf(column, row)}</TableCell>
        ),
      )}
    </TableRow>
  );
}

// A page holds thousands of elements: a row is drawn again only when it changes.
const Row = memo(CellsOf) as typeof CellsOf;

/** A page of a list, with the columns of choice, in that order. */
export function ListTable<
  TColumn extends string,
  TRow extends { entityRef: string },
  TSort extends string,
>(
  props: Omit<RowProps<TColumn, TRow>, 'row'> & {
    /** What the list shows, for screen readers. */
    label: string;
    rows: readonly TRow[];
    titleOf: (column: TColumn) => string;
    /** Where the server sorts by columns; others are sorted beside the table, if at all. */
    sorting?: {
      by: Partial<Record<TColumn, TSort>>;
      sort: TSort | `-${TSort}`;
      onSort: (sort: TSort | `-${TSort}`) => void;
    };
  },
) {
  const { label, rows, titleOf, sorting, ...cells } = props;
  const { columns } = cells;
  const shown = useInSteps(rows, ROWS_A_FRAME);
  return (
    <ScrollTable label={label} minWidth={COLUMN_WIDTH * columns.length}>
      <TableHead>
        <TableRow>
          {columns.map(column => {
            const by = sorting?.by[column];
            return sorting && by ? (
              <SortableHeader
                key={column}
                column={by}
                sort={sorting.sort}
                onSort={sorting.onSort}
              >
                {titleOf(column)}
              </SortableHeader>
            ) : (
              <TableCell key={column}>{titleOf(column)}</TableCell>
            );
          })}
        </TableRow>
      </TableHead>
      <TableBody>
        {shown.map(row => (
          <Row key={row.entityRef} row={row} {...cells} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
