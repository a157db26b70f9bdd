import type { Transition } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { LazyScoreChart } from '../charts/LazyScoreChart';
import { scoresOf } from './scoresOf';

/** The score over time, once it changed; the list beside it says it in words. */
export function HistoryChart(props: { transitions: Transition[] }) {
  const t = useTranslate();
  const points = scoresOf(props.transitions, Date.now());
  return points.length > 0 ? (
    <LazyScoreChart label={t('history.chart')} points={points} steps />
  ) : null;
}
