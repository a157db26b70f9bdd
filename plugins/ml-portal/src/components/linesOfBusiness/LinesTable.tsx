import type {
  LineOfBusiness,
  LineSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  LINE_OF_BUSINESS_COLUMNS,
  type LineOfBusinessColumn,
} from '../../settings';
import { useTranslate } from '../../translation';
import { ListTable } from '../ListTable';
import { useLineCells } from './useLineCells';

const TITLES = {
  lineOfBusiness: 'linesOfBusiness.line',
  models: 'linesOfBusiness.models',
  score: 'linesOfBusiness.score',
  levels: 'linesOfBusiness.levels',
  fences: 'linesOfBusiness.fences',
  operatingModel: 'linesOfBusiness.operatingModel',
} as const satisfies Record<LineOfBusinessColumn, unknown>;

/** What of a column can be sorted by the server. */
const SORTED_BY = {
  lineOfBusiness: 'title',
  models: 'models',
  score: 'score',
  fences: 'fences',
} as const;

/** A page of lines of business. */
export function LinesTable(props: {
  lines: LineOfBusiness[];
  columns?: readonly LineOfBusinessColumn[];
  sort: LineSort;
  onSort: (sort: LineSort) => void;
}) {
  const { lines, columns = LINE_OF_BUSINESS_COLUMNS, sort, onSort } = props;
  const cellOf = useLineCells();
  const t = useTranslate();
  return (
    <ListTable
      label={t('linesOfBusiness.lines')}
      rows={lines}
      columns={columns}
      rowHeader="lineOfBusiness"
      titleOf={column => t(TITLES[column])}
      cellOf={cellOf}
      sorting={{ by: SORTED_BY, sort, onSort }}
    />
  );
}
