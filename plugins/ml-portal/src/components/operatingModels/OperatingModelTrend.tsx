import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import {
  type DailyRollUp,
  OPERATING_MODELS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { TREND_DAYS } from '../../hooks/useDailyRollUps';
import type { Polled } from '../../hooks/usePolled';
import { mlPortalTranslationRef, useWords } from '../../translation';
import { LazyOperatingModelChart } from '../charts/LazyOperatingModelChart';
import { Loaded } from '../Loaded';
import { ScrollTable } from '../ScrollTable';
import { Section } from '../Section';
import { sayOperatingModelChanges } from './sayOperatingModelChanges';

function DayByDay({ days }: { days: DailyRollUp[] }) {
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <details>
      <summary>
        <Typography variant="body2" component="span">
          {t('operatingModels.trend.dayByDay')}
        </Typography>
      </summary>
      <ScrollTable
        label={t('operatingModels.trend.table')}
        minWidth={600}
        maxHeight={320}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t('operatingModels.trend.day')}</TableCell>
            {OPERATING_MODELS.map(model => (
              <TableCell key={model} align="right">
                {words.operatingModel(model)}
              </TableCell>
            ))}
            <TableCell align="right">
              {t('operatingModels.trend.models')}
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...days].reverse().map(({ day, operatingModels, models }) => (
            <TableRow key={day}>
              <TableCell component="th" scope="row" role="rowheader">
                {words.day(day)}
              </TableCell>
              {OPERATING_MODELS.map(model => (
                <TableCell key={model} align="right">
                  {words.number(operatingModels[model])}
                </TableCell>
              ))}
              <TableCell align="right">{words.number(models)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </details>
  );
}

function Trend({ days }: { days: DailyRollUp[] }) {
  const words = useWords();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  if (days.length < 2) {
    return (
      <Typography variant="body2">
        {days.length === 0
          ? t('operatingModels.trend.nothing')
          : t('operatingModels.trend.tooFew', { day: words.day(days[0].day) })}
      </Typography>
    );
  }
  if (days.every(({ models }) => models === 0)) {
    return (
      <Typography variant="body2">
        {t('operatingModels.trend.noModel')}
      </Typography>
    );
  }
  return (
    <>
      <LazyOperatingModelChart
        label={t('operatingModels.trend.chart')}
        points={days.map(({ day, operatingModels }) => ({
          at: Date.parse(day),
          ...operatingModels,
        }))}
      />
      <Typography variant="body2" paragraph>
        {sayOperatingModelChanges(days, t)}
      </Typography>
      <DayByDay days={days} />
    </>
  );
}

/** In how many models each operating model was found, day by day. */
export function OperatingModelTrend(props: { history: Polled<DailyRollUp[]> }) {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <Section
      title={t('operatingModels.trend.title')}
      subheader={t('operatingModels.trend.subheader', { count: TREND_DAYS })}
    >
      <Loaded polled={props.history} rows={2}>
        {days => <Trend days={days} />}
      </Loaded>
    </Section>
  );
}
