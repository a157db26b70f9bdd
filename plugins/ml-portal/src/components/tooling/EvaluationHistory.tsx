import Typography from '@material-ui/core/Typography';
import type { PublishedToolEvaluation } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { LazyScoreChart } from '../charts/LazyScoreChart';
import { EvaluationTable } from './EvaluationTable';

const SCALE: [number, number] = [1, 5];

/** How what users think of a tool changed, drawn and as a table. */
export function EvaluationHistory(props: {
  history: PublishedToolEvaluation[];
}) {
  const { history } = props;
  const words = useWords();
  const t = useTranslate();
  if (history.length < 2) {
    return (
      <Typography variant="body2">
        {t('tooling.evaluation.historyOnce')}
      </Typography>
    );
  }
  return (
    <>
      <LazyScoreChart
        label={t('tooling.evaluation.chart')}
        points={history.map(({ at, overall }) => ({
          at: Date.parse(at),
          score: overall,
        }))}
        scale={SCALE}
        steps
      />
      <details>
        <summary>
          <Typography variant="body2" component="span">
            {t('tooling.evaluation.historyTable')}
          </Typography>
        </summary>
        <EvaluationTable
          label={t('tooling.evaluation.historyTable')}
          of={t('tooling.evaluation.day')}
          rows={[...history].reverse().map(figures => ({
            key: figures.at,
            of: words.day(figures.at),
            figures,
          }))}
        />
      </details>
    </>
  );
}
