import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import AlarmIcon from '@material-ui/icons/Alarm';
import ArchiveIcon from '@material-ui/icons/Archive';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';

const ICONS = {
  'in-force': CheckCircleIcon,
  overdue: AlarmIcon,
  ended: ArchiveIcon,
} as const;

type Standing = keyof typeof ICONS;

function colorOf({ palette }: Theme, standing: Standing): string {
  switch (standing) {
    case 'in-force':
      return palette.success.main;
    case 'overdue':
      return palette.error.main;
    default:
      return palette.text.secondary;
  }
}

const useStyles = makeStyles<Theme, { standing: Standing }>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: ({ standing }) => (standing === 'overdue' ? 'bold' : undefined),
  },
  icon: { color: ({ standing }) => colorOf(theme, standing) },
}));

/** How a decision stands, and until when: icon and words. */
export function DecisionStanding(props: {
  decision: Pick<
    ToolingDecision,
    'status' | 'overdue' | 'reviewOn' | 'changedAt'
  >;
}) {
  const { status, overdue, reviewOn, changedAt } = props.decision;
  const standing = overdue ? 'overdue' : status;
  const classes = useStyles({ standing });
  const words = useWords();
  const t = useTranslate();
  const Icon = ICONS[standing];
  const when = {
    'in-force': t('tooling.standing.reviewOn', { day: words.day(reviewOn) }),
    overdue: t('tooling.standing.wasToBe', { day: words.day(reviewOn) }),
    ended: t('tooling.standing.on', { day: words.day(changedAt) }),
  };
  return (
    <>
      <span className={classes.root}>
        <Icon className={classes.icon} fontSize="small" aria-hidden />
        {t(`tooling.standing.${standing}`)}
      </span>
      <Typography variant="caption" component="div" color="textSecondary">
        {when[standing]}
      </Typography>
    </>
  );
}
