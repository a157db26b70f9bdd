import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type {
  LineOfBusiness,
  LineSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { useModelsLink } from '../models/modelsLink';
import { ScrollTable } from '../ScrollTable';
import { SortableHeader } from '../SortableHeader';
import { fenceCount, sayFences } from './fenceWords';
import { LevelBar } from './LevelBar';

function Row({ line }: { line: LineOfBusiness }) {
  const words = useWords();
  const t = useTranslate();
  const link = useModelsLink();
  const { entityRef, title, above, models, operatingModels } = line;
  const { operatingModel } = line;
  return (
    <TableRow>
      <TableCell component="th" scope="row" role="rowheader">
        <EntityRefLink entityRef={entityRef} title={title} hideIcon />
        {above.length > 0 && (
          <Typography variant="caption" component="div" color="textSecondary">
            {t('linesOfBusiness.within', {
              lines: above.map(outer => outer.title).join(', '),
            })}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        {models > 0 ? (
          <Link
            to={link({ lineOfBusiness: entityRef, lifecycle: 'production' })}
          >
            {words.models(models)}
          </Link>
        ) : (
          words.models(0)
        )}
      </TableCell>
      <TableCell>{words.score(line.score)}</TableCell>
      <TableCell>
        <LevelBar rollUp={line} />
      </TableCell>
      <TableCell>
        {fenceCount(line) === 0 ? (
          t('linesOfBusiness.noFences')
        ) : (
          <>
            {words.number(fenceCount(line))}
            <Typography variant="caption" component="div" color="textSecondary">
              {sayFences(line, words, t)}
            </Typography>
          </>
        )}
      </TableCell>
      <TableCell>
        {words.operatingModel(operatingModel)}
        {operatingModel !== 'mixed' && operatingModel !== 'unknown' && (
          <Typography variant="caption" component="div" color="textSecondary">
            {words.models(operatingModels[operatingModel])}
          </Typography>
        )}
      </TableCell>
    </TableRow>
  );
}

/** A page of lines of business. */
export function LinesTable(props: {
  lines: LineOfBusiness[];
  sort: LineSort;
  onSort: (sort: LineSort) => void;
}) {
  const { lines, ...sorting } = props;
  const t = useTranslate();
  return (
    <ScrollTable label={t('linesOfBusiness.lines')} minWidth={860}>
      <TableHead>
        <TableRow>
          <SortableHeader column="title" {...sorting}>
            {t('linesOfBusiness.line')}
          </SortableHeader>
          <SortableHeader column="models" {...sorting}>
            {t('linesOfBusiness.models')}
          </SortableHeader>
          <SortableHeader column="score" {...sorting}>
            {t('linesOfBusiness.score')}
          </SortableHeader>
          <TableCell>{t('linesOfBusiness.levels')}</TableCell>
          <SortableHeader column="fences" {...sorting}>
            {t('linesOfBusiness.fences')}
          </SortableHeader>
          <TableCell>{t('linesOfBusiness.operatingModel')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(line => (
          <Row key={line.entityRef} line={line} />
        ))}
      </TableBody>
    </ScrollTable>
  );
}
