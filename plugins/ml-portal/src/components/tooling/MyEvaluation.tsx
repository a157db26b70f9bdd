import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  TOOL_CRITERIA,
  type ToolEvaluation,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { FormDialog } from '../forms/FormDialog';
import { Outcome } from '../forms/Outcome';
import { useDialog } from '../forms/useDialog';
import { EvaluateDialog } from './EvaluateDialog';
import { ratingOf } from './ratings';

const useStyles = makeStyles(theme => ({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** What the reader answered, and what they may do about it. */
export function MyEvaluation(props: {
  evaluation: ToolEvaluation;
  /** What the page shows is no longer so. */
  onChange: () => void;
}) {
  const { evaluation, onChange } = props;
  const { entityRef, mine, mayEvaluate } = evaluation;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const { subject, outcome, open, close } = useDialog<'say' | 'withdraw'>();
  return (
    <>
      <Typography variant="h6" component="h3">
        {t('tooling.evaluation.mine')}
      </Typography>
      <Outcome text={outcome} dialogOpen={subject !== undefined} />
      {mine ? (
        <>
          <FigureList>
            {TOOL_CRITERIA.map(criterion => (
              <Figure
                key={criterion}
                label={t(`tooling.criterion.${criterion}`)}
              >
                {t('tooling.evaluation.choice', {
                  value: mine[criterion],
                  word: t(`tooling.rating.${ratingOf(mine[criterion])}`),
                })}
              </Figure>
            ))}
          </FigureList>
          <Typography variant="body2">
            {t('tooling.evaluation.answeredOn', { day: words.day(mine.at) })}
          </Typography>
        </>
      ) : (
        <Typography variant="body2">
          {t(
            mayEvaluate
              ? 'tooling.evaluation.notYet'
              : 'tooling.evaluation.mayNot',
          )}
        </Typography>
      )}
      <div className={classes.actions}>
        {mayEvaluate && (
          <Button
            size="small"
            color="primary"
            variant="outlined"
            onClick={() => open('say')}
          >
            {mine
              ? t('tooling.evaluation.sayAnew')
              : t('tooling.evaluation.say')}
          </Button>
        )}
        {mine && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => open('withdraw')}
          >
            {t('tooling.evaluation.withdraw')}
          </Button>
        )}
      </div>
      {subject === 'say' && (
        <EvaluateDialog
          evaluation={evaluation}
          onChange={onChange}
          onClose={close}
        />
      )}
      {subject === 'withdraw' && (
        <FormDialog
          title={t('tooling.evaluation.withdrawTitle')}
          explanation={t('tooling.evaluation.withdrawExplanation')}
          submit={t('tooling.evaluation.withdraw')}
          complete
          onSubmit={() => tooling.withdrawEvaluation(entityRef)}
          onDone={() => {
            onChange();
            close(t('tooling.evaluation.withdrawn'));
          }}
          onConflict={onChange}
          onClose={() => close()}
        >
          {null}
        </FormDialog>
      )}
    </>
  );
}
