import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import type { MonthVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { LazyMonthsChart } from '../charts/LazyMonthsChart';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { sayHalf } from './spreads';

function MonthsTable(props: {
  months: MonthVelocity[];
  fewest: number;
  withChanges: boolean;
}) {
  const { months, fewest, withChanges } = props;
  const words = useWords();
  const t = useTranslate();
  return (
    <details>
      <summary>
        <Typography variant="body2" component="span">
          {t('velocity.months.table')}
        </Typography>
      </summary>
      <ScrollTable label={t('velocity.months.table')} minWidth={560}>
        <TableHead>
          <TableRow>
            <TableCell>{t('velocity.months.month')}</TableCell>
            <TableCell align="right">{t('velocity.months.reached')}</TableCell>
            {withChanges && (
              <TableCell align="right">
                {t('velocity.months.changes')}
              </TableCell>
            )}
            <TableCell>{t('velocity.months.leadTime')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...months].reverse().map(each => (
            <TableRow key={each.month}>
              <TableCell component="th" scope="row" role="rowheader">
                {words.month(each.month)}
              </TableCell>
              <TableCell align="right">
                {words.number(each.reachedProduction)}
              </TableCell>
              {withChanges && (
                <TableCell align="right">
                  {words.number(each.changes)}
                </TableCell>
              )}
              <TableCell>
                {sayHalf('leadTime', each.leadTimeDays, t) ??
                  t('velocity.ofFewest', {
                    known: each.leadTimeDays.count,
                    fewest,
                  })}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </details>
  );
}

/** What happened month by month. */
export function MonthsSection(props: {
  months: MonthVelocity[];
  fewest: number;
  /** Whether a source tells of changes. */
  withChanges: boolean;
}) {
  const { months, withChanges } = props;
  const words = useWords();
  const t = useTranslate();
  const reached = months.reduce((sum, each) => sum + each.reachedProduction, 0);
  const changes = months.reduce((sum, each) => sum + each.changes, 0);
  const said = [
    t('velocity.months.reachedProduction', { models: words.models(reached) }),
    ...(withChanges
      ? [t('velocity.months.versionsChanged', { count: changes })]
      : []),
  ];
  return (
    <Section
      title={t('velocity.months.title')}
      subheader={t('velocity.months.subheader')}
    >
      {reached + changes === 0 ? (
        <Typography variant="body2">{t('velocity.months.nothing')}</Typography>
      ) : (
        <>
          <LazyMonthsChart
            label={t('velocity.months.chart')}
            points={months}
            bars={[
              { key: 'reachedProduction', name: t('velocity.months.reached') },
              ...(withChanges
                ? [
                    {
                      key: 'changes' as const,
                      name: t('velocity.months.changes'),
                    },
                  ]
                : []),
            ]}
          />
          <Typography variant="body2" paragraph>
            {said.join(' ')}
          </Typography>
          <MonthsTable {...props} />
        </>
      )}
    </Section>
  );
}
