import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useTranslate, useWords } from '../../translation';
import { LazyStackedAreas } from '../charts/LazyStackedAreas';
import type { Series } from '../charts/series';
import { ScrollTable } from '../ScrollTable';
import { type DayCounts, sayCountChanges } from './sayCountChanges';

interface Counted {
  /** The lowest first. */
  series: Series[];
  /** The oldest first. */
  days: DayCounts[];
  /** What the table shows, for screen readers. */
  table: string;
}

const sumOf = ({ counts }: DayCounts) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

function DayByDay({ series, days, table }: Counted) {
  const words = useWords();
  const t = useTranslate();
  return (
    <details>
      <summary>
        <Typography variant="body2" component="span">
          {t('history.days.dayByDay')}
        </Typography>
      </summary>
      <ScrollTable label={table} minWidth={600} maxHeight={320}>
        <TableHead>
          <TableRow>
            <TableCell>{t('history.days.day')}</TableCell>
            {series.map(({ id, title }) => (
              <TableCell key={id} align="right">
                {title}
              </TableCell>
            ))}
            <TableCell align="right">{t('history.days.all')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...days].reverse().map(each => (
            <TableRow key={each.day}>
              <TableCell component="th" scope="row" role="rowheader">
                {words.day(each.day)}
              </TableCell>
              {series.map(({ id }) => (
                <TableCell key={id} align="right">
                  {words.number(each.counts[id])}
                </TableCell>
              ))}
              <TableCell align="right">{words.number(sumOf(each))}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </details>
  );
}

/** How many models were of which kind, day by day: as a picture, in a sentence and as a table. */
export function CountsOverTime(
  props: Counted & {
    /** What the picture shows, for screen readers. */
    chart: string;
    /** What is said where nothing changed, from the first day. */
    sayUnchanged: (day: string) => string;
  },
) {
  const { series, days, table, chart, sayUnchanged } = props;
  const words = useWords();
  const t = useTranslate();
  if (days.length < 2) {
    return (
      <Typography variant="body2">
        {days.length === 0
          ? t('history.days.nothing')
          : t('history.days.tooFew', { day: words.day(days[0].day) })}
      </Typography>
    );
  }
  if (days.every(day => sumOf(day) === 0)) {
    return <Typography variant="body2">{t('history.days.noModel')}</Typography>;
  }
  return (
    <>
      <LazyStackedAreas
        label={chart}
        series={series}
        points={days.map(({ day, counts }) => ({
          at: Date.parse(day),
          counts,
        }))}
      />
      <Typography variant="body2" paragraph>
        {sayCountChanges(series, days, t, sayUnchanged)}
      </Typography>
      <DayByDay series={series} days={days} table={table} />
    </>
  );
}
