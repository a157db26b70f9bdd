import { Link } from '@backstage/core-components';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  LineVelocity,
  Velocity,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { ScrollTable } from '../ScrollTable';
import { ShareBar } from '../ShareBar';
import { SortableHeader } from '../SortableHeader';
import { SpreadCell } from './SpreadCell';
import { type LineSort, sortLines } from './sortLines';
import { type SpreadFigure, spreadOf } from './spreads';

const HIGHEST = 640;
const ALWAYS: SpreadFigure[] = ['leadTime', 'changes', 'trainingAge'];

/** Where a scale ends that holds the quartiles of all lines. */
function mostOf(lines: LineVelocity[], figure: SpreadFigure): number {
  return Math.max(
    0,
    ...lines.map(line => spreadOf(line, figure).quartiles?.upper ?? 0),
  );
}

/** Lines of business compared, each column on a scale of its own. */
export function LinesTable(props: {
  velocity: Velocity;
  sort: LineSort;
  onSort: (sort: LineSort) => void;
  /** Makes the address of the models of a line. */
  link: (lineOfBusiness: string) => string;
}) {
  const { velocity, link, ...sorting } = props;
  const { fewest, failures, linesOfBusiness } = velocity;
  const words = useWords();
  const t = useTranslate();
  const shown: SpreadFigure[] = failures ? [...ALWAYS, 'restore'] : ALWAYS;
  const share = (part: number, whole: number, none: string) =>
    whole > 0 ? <ShareBar part={part} whole={whole} /> : none;
  return (
    <ScrollTable
      label={t('velocity.lines.title')}
      minWidth={failures ? 1000 : 760}
      maxHeight={HIGHEST}
    >
      <TableHead>
        <TableRow>
          <SortableHeader column="title" {...sorting}>
            {t('velocity.lines.line')}
          </SortableHeader>
          <SortableHeader column="models" align="right" {...sorting}>
            {t('velocity.lines.models')}
          </SortableHeader>
          {shown.map(figure => (
            <SortableHeader key={figure} column={figure} {...sorting}>
              {t(`velocity.lines.${figure}`)}
            </SortableHeader>
          ))}
          <SortableHeader column="late" {...sorting}>
            {t('velocity.lines.late')}
          </SortableHeader>
          {failures && (
            <SortableHeader column="rollbacks" {...sorting}>
              {t('velocity.lines.rollbacks')}
            </SortableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {sortLines(linesOfBusiness, sorting.sort).map(line => {
          const { entityRef, title } = line.lineOfBusiness;
          const { late, known } = line.training;
          return (
            <TableRow key={entityRef}>
              <TableCell component="th" scope="row" role="rowheader">
                <Link
                  to={link(entityRef)}
                  aria-label={t('velocity.lines.modelsOf', { line: title })}
                >
                  {title}
                </Link>
              </TableCell>
              <TableCell align="right">{words.number(line.models)}</TableCell>
              {shown.map(figure => (
                <SpreadCell
                  key={figure}
                  figure={figure}
                  spread={spreadOf(line, figure)}
                  most={mostOf(linesOfBusiness, figure)}
                  fewest={fewest}
                />
              ))}
              <TableCell>
                {share(late, known, t('velocity.models.notKnown'))}
              </TableCell>
              {failures && (
                <TableCell>
                  {line.failures
                    ? share(
                        line.failures.rollbacks,
                        line.failures.changes,
                        t('velocity.noVersionChange'),
                      )
                    : t('velocity.noSource')}
                </TableCell>
              )}
            </TableRow>
          );
        })}
      </TableBody>
    </ScrollTable>
  );
}
