import type { DailyRollUp } from '@ml-portal/backstage-plugin-ml-portal-common';
import { TREND_DAYS } from '../../hooks/useDailyRollUps';
import type { Polled } from '../../hooks/usePolled';
import { useTranslate } from '../../translation';
import { CountsOverTime } from '../history/CountsOverTime';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { useOperatingModelSeries } from './useOperatingModelSeries';

/** In how many models each operating model was found, day by day. */
export function OperatingModelTrend(props: { history: Polled<DailyRollUp[]> }) {
  const t = useTranslate();
  const series = useOperatingModelSeries();
  return (
    <Section
      title={t('operatingModels.trend.title')}
      subheader={t('operatingModels.trend.subheader', { count: TREND_DAYS })}
    >
      <Loaded polled={props.history} rows={2}>
        {days => (
          <CountsOverTime
            series={series}
            days={days.map(({ day, operatingModels }) => ({
              day,
              counts: operatingModels,
            }))}
            chart={t('operatingModels.trend.chart')}
            table={t('operatingModels.trend.table')}
            sayUnchanged={day => t('operatingModels.trend.unchanged', { day })}
          />
        )}
      </Loaded>
    </Section>
  );
}
