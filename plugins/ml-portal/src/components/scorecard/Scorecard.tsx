import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardResult } from '@ml-portal/backstage-plugin-ml-portal-common';
import { levelWord } from '../../words';
import { CheckItem } from './CheckItem';

const useStyles = makeStyles(theme => ({
  level: { marginTop: theme.spacing(2) },
  checks: { margin: 0, padding: 0, listStyle: 'none' },
}));

/** A scorecard's checks by level, from the lowest. */
export function Scorecard({ scorecard }: { scorecard: ScorecardResult }) {
  const classes = useStyles();
  const levels = [...new Set(scorecard.checks.map(({ level }) => level))];
  const next =
    scorecard.nextLevel === null
      ? levels.length
      : levels.indexOf(scorecard.nextLevel);
  return (
    <>
      {levels.map((level, i) => (
        <section key={level} className={classes.level} aria-label={level}>
          <Typography variant="subtitle1" component="h3">
            {levelWord(level)} – {i < next ? 'reached' : 'not reached'}
          </Typography>
          <ul className={classes.checks}>
            {scorecard.checks
              .filter(check => check.level === level)
              .map(check => (
                <CheckItem key={check.id} check={check} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
