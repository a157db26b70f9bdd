import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import AlarmIcon from '@material-ui/icons/Alarm';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import type { ToolChoice } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { VisuallyHidden } from '../VisuallyHidden';
import { useDecisionLink } from './useDecisionsLink';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  overdue: { color: theme.palette.error.main },
}));

/** The decision behind a choice, or that nobody recorded one, with the way to do so. */
export function WhyChosen(props: {
  choice: ToolChoice;
  /** Unset for who may not decide for this line of business. */
  onRecord?: () => void;
}) {
  const { choice, onRecord } = props;
  const { decision } = choice;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const link = useDecisionLink();
  const about = {
    line: choice.lineOfBusiness.title,
    tool: choice.tool.title,
    stage: words.stageInSentence(choice.stage),
  };
  if (decision) {
    const day = words.day(decision.reviewOn);
    return (
      <span className={classes.root}>
        {decision.overdue && (
          <AlarmIcon className={classes.overdue} fontSize="small" aria-hidden />
        )}
        <Link to={link(decision.id)}>
          {t(
            decision.overdue
              ? 'tooling.choices.overdue'
              : 'tooling.choices.recorded',
            { day },
          )}
          <VisuallyHidden>
            : {t('tooling.choices.decisionOf', about)}
          </VisuallyHidden>
        </Link>
      </span>
    );
  }
  return (
    <span className={classes.root}>
      <HelpOutlineIcon fontSize="small" aria-hidden />
      {t('tooling.choices.nobody')}
      {onRecord && (
        <Button
          size="small"
          color="primary"
          onClick={onRecord}
          aria-label={t('tooling.choices.recordOf', about)}
        >
          {t('tooling.choices.record')}
        </Button>
      )}
    </span>
  );
}
