import type {
  ModelRow,
  ModelSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { MODEL_COLUMNS, type ModelColumn } from '../../settings';
import { useTranslate } from '../../translation';
import { ListTable } from '../ListTable';
import { useModelCells } from './useModelCells';

/** The model says what is in these, too, or the filter does. */
const LEFT_OUT: readonly ModelColumn[] = ['lifecycle', 'tasks'];

/** What the list shows unless the app chooses. */
const USUAL_COLUMNS = MODEL_COLUMNS.filter(
  column => !LEFT_OUT.includes(column),
);

/** What of a column can be sorted by the server. */
const SORTED_BY = {
  model: 'title',
  score: 'score',
  handoffs: 'handoffs',
} as const;

/** A page of models. */
export function ModelsTable(props: {
  models: ModelRow[];
  columns?: readonly ModelColumn[];
  sort: ModelSort;
  onSort: (sort: ModelSort) => void;
}) {
  const { models, columns = USUAL_COLUMNS, sort, onSort } = props;
  const cellOf = useModelCells();
  const t = useTranslate();
  return (
    <ListTable
      label={t('models.models')}
      rows={models}
      columns={columns}
      rowHeader="model"
      titleOf={column => t(`models.column.${column}`)}
      cellOf={cellOf}
      sorting={{ by: SORTED_BY, sort, onSort }}
    />
  );
}
