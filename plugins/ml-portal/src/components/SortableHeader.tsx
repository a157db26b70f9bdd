import TableCell from '@material-ui/core/TableCell';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import type { ReactNode } from 'react';

/** The head of a column by which the server sorts; a minus means descending. */
export function SortableHeader<C extends string>(props: {
  column: C;
  sort: string;
  onSort: (sort: C | `-${C}`) => void;
  align?: 'right';
  children: ReactNode;
}) {
  const { column, sort, onSort, align, children } = props;
  const active = sort.replace('-', '') === column;
  const descending = sort.startsWith('-');
  const direction = descending ? 'desc' : 'asc';
  return (
    <TableCell align={align} sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={active ? direction : 'asc'}
        onClick={() => onSort(active && !descending ? `-${column}` : column)}
      >
        {children}
      </TableSortLabel>
    </TableCell>
  );
}
