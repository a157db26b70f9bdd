import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Demand as DemandFigures } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { sayDemand } from './demandWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 0.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    // Between two phrases only; looks well at the end of a line, too.
    '& li:not(:last-child)::after': { content: '","' },
  },
}));

/** What a request touches now. */
export function Demand({ demand }: { demand: DemandFigures }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const phrases = sayDemand(demand, t, words);
  if (phrases.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('roadmap.demand.nothing')}
      </Typography>
    );
  }
  return (
    <Typography
      component="ul"
      variant="body2"
      className={classes.root}
      aria-label={t('roadmap.demand.label')}
    >
      {phrases.map(phrase => (
        <li key={phrase}>{phrase}</li>
      ))}
    </Typography>
  );
}
