import Typography from '@material-ui/core/Typography';
import {
  TOOL_CRITERIA,
  type ToolEvaluation,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { RatingBar } from './RatingBar';

/** What the users of a tool think, in figures; or why there are none. */
export function EvaluationFigures(props: { evaluation: ToolEvaluation }) {
  const { current, fewestAnswers: fewest } = props.evaluation;
  const words = useWords();
  const t = useTranslate();
  if (!current) {
    return (
      <Typography variant="body2" paragraph>
        {t('tooling.evaluation.none', { fewest })}
      </Typography>
    );
  }
  return (
    <>
      <FigureList>
        <Figure label={t('tooling.overall')}>
          <RatingBar value={current.overall} />
        </Figure>
        {TOOL_CRITERIA.map(criterion => (
          <Figure key={criterion} label={t(`tooling.criterion.${criterion}`)}>
            <RatingBar value={current.criteria[criterion]} />
          </Figure>
        ))}
      </FigureList>
      <Typography variant="body2" paragraph>
        {t('tooling.evaluation.published', {
          answers: t('tooling.answers', { count: current.answers }),
          day: words.day(current.at),
        })}
        {'. '}
        {t('tooling.evaluation.whenItChanges', { fewest })}
      </Typography>
    </>
  );
}
