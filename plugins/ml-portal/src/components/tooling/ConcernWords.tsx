import { makeStyles } from '@material-ui/core/styles';
import ReportProblemIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ToolConcern } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  concern: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  icon: { color: theme.palette.warning.main },
}));

/** What is wrong with how a tool is spread: icon and word. */
export function ConcernWords({ concerns }: { concerns: ToolConcern[] }) {
  const classes = useStyles();
  const t = useTranslate();
  if (concerns.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('tooling.concerns')}>
      {concerns.map(concern => (
        <li key={concern} className={classes.concern}>
          <ReportProblemIcon
            className={classes.icon}
            fontSize="small"
            aria-hidden
          />
          {t(`tooling.concern.${concern}`)}
        </li>
      ))}
    </ul>
  );
}
