import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ModelRow,
  ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { memo } from 'react';
import { MODEL_COLUMNS, type ModelColumn } from '../../settings';
import {
  type Translate,
  useTranslate,
  useWords,
  type Words,
} from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { SortableHeader } from '../SortableHeader';
import { cellOf, SORTED_BY } from './modelColumns';

/** The model says what is in these, too, or the filter does. */
const LEFT_OUT: readonly ModelColumn[] = ['lifecycle', 'tasks'];

/** What a list shows unless the app chooses. */
export const USUAL_COLUMNS = MODEL_COLUMNS.filter(
  column => !LEFT_OUT.includes(column),
);

const useStyles = makeStyles({
  title: { minWidth: 150, maxWidth: 260, overflowWrap: 'anywhere' },
});

/** Drawn again only when the model changes: a page holds thousands of elements. */
const Row = memo(function ModelTableRow(props: {
  model: ModelRow;
  columns: readonly ModelColumn[];
  words: Words;
  t: Translate;
}) {
  const { model, columns, ...wording } = props;
  const classes = useStyles();
  return (
    <TableRow>
      {columns.map(column =>
        column === 'model' ? (
          <TableCell
            key={column}
            component="th"
            scope="row"
            role="rowheader"
            className={classes.title}
          >
            {cellOf(column, model, wording)}
          </TableCell>
        ) : (
          <TableCell key={column}>{cellOf(column, model, wording)}</TableCell>
        ),
      )}
    </TableRow>
  );
});

/** A page of models. */
export function ModelsTable(props: {
  models: ModelRow[];
  columns?: readonly ModelColumn[];
  sort: ModelSort;
  onSort: (sort: ModelSort) => void;
}) {
  const { models, columns = USUAL_COLUMNS, ...sorting } = props;
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable label={t('models.models')} minWidth={125 * columns.length}>
      <TableHead>
        <TableRow>
          {columns.map(column => {
            const sortedBy = SORTED_BY[column];
            const title = t(`models.column.${column}`);
            return sortedBy ? (
              <SortableHeader key={column} column={sortedBy} {...sorting}>
                {title}
              </SortableHeader>
            ) : (
              <TableCell key={column}>{title}</TableCell>
            );
          })}
        </TableRow>
      </TableHead>
      <TableBody>
        {models.map(model => (
          <Row
            key={model.entityRef}
            model={model}
            columns={columns}
            words={words}
            t={t}
          />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
