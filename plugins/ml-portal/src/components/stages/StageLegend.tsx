import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { STAGE_STATUSES } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { StatusWord } from './StatusWord';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 3),
    margin: theme.spacing(1, 0),
    padding: 0,
    listStyle: 'none',
  },
}));

/** What the statuses mean. */
export function StageLegend() {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <ul className={classes.root} aria-label={t('stages.legend')}>
      {STAGE_STATUSES.map(status => (
        <Typography component="li" variant="body2" key={status}>
          {t('stages.meaning', {
            status: <StatusWord status={status} />,
            meaning: words.statusMeaning(status),
          })}
        </Typography>
      ))}
    </ul>
  );
}
