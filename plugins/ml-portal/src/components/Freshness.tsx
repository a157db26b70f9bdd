import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate, useWords } from '../translation';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
}));

/** When results were found, and whether they may be out of date. */
export function Freshness(props: {
  /** ISO 8601; null before the first run. */
  evaluatedAt: string | null;
  stale: boolean;
}) {
  const { evaluatedAt, stale } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <Typography variant="caption" component="p" className={classes.root}>
      {evaluatedAt
        ? t(stale ? 'shared.asOfStale' : 'shared.asOf', {
            at: words.moment(evaluatedAt),
          })
        : t('shared.firstRun')}
    </Typography>
  );
}
