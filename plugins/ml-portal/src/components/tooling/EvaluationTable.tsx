import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  TOOL_CRITERIA,
  type ToolEvaluationFigures,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';

/** Figures of several lines of business, or days, one row each. */
export function EvaluationTable(props: {
  label: string;
  /** What the rows are of. */
  of: string;
  rows: { key: string; of: ReactNode; figures: ToolEvaluationFigures }[];
}) {
  const words = useWords();
  const t = useTranslate();
  return (
    <ScrollTable label={props.label} minWidth={620} maxHeight={320}>
      <TableHead>
        <TableRow>
          <TableCell>{props.of}</TableCell>
          <TableCell align="right">{t('tooling.overall')}</TableCell>
          {TOOL_CRITERIA.map(criterion => (
            <TableCell key={criterion} align="right">
              {t(`tooling.criterion.${criterion}`)}
            </TableCell>
          ))}
          <TableCell align="right">{t('tooling.evaluation.answers')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.rows.map(({ key, of, figures }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row" role="rowheader">
              {of}
            </TableCell>
            <TableCell align="right">
              {words.decimal(figures.overall)}
            </TableCell>
            {TOOL_CRITERIA.map(criterion => (
              <TableCell key={criterion} align="right">
                {words.decimal(figures.criteria[criterion])}
              </TableCell>
            ))}
            <TableCell align="right">{words.number(figures.answers)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
