import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import AlarmIcon from '@material-ui/icons/Alarm';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { sayDecision } from '../tooling/sayDecision';
import { useDecisionLink } from '../tooling/useDecisionsLink';

const useStyles = makeStyles(theme => ({
  row: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  icon: { color: theme.palette.error.main },
}));

/** A tooling decision of the reader's lines of business that is to be looked at again. */
export function OverdueDecision({ decision }: { decision: ToolingDecision }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const link = useDecisionLink();
  return (
    <li className={classes.row}>
      <AlarmIcon className={classes.icon} fontSize="small" aria-hidden />
      <Link to={link(decision.id)}>
        {t('home.waiting.overdue', {
          decision: sayDecision(decision, words, t),
          day: words.day(decision.reviewOn),
        })}
      </Link>
    </li>
  );
}
