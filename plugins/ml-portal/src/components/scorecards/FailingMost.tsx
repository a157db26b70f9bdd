import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ScorecardInForce,
  ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { tint } from '../stages/statusStyle';
import { commonestFailures } from './commonestFailures';
import { useStandingLinks } from './useStandingLinks';

const useStyles = makeStyles(theme => ({
  root: { margin: 0, padding: 0, listStyle: 'none' },
  row: { '& + &': { marginTop: theme.spacing(1) } },
  track: {
    marginTop: theme.spacing(0.5),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
  },
  bar: {
    height: 8,
    minWidth: 2,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: tint(theme.palette.error.main, 0.7),
  },
}));

/** The checks that most fail, as a picture; each leads to those that fail it. */
export function FailingMost(props: {
  scorecard: ScorecardInForce;
  standing: ScorecardStanding;
  lineOfBusiness?: string;
}) {
  const { scorecard, standing, lineOfBusiness } = props;
  const classes = useStyles();
  const t = useTranslate();
  const links = useStandingLinks(lineOfBusiness);
  const checks = commonestFailures(standing);
  if (checks.length === 0) {
    return (
      <Typography variant="body2">{t('scorecards.nothingFails')}</Typography>
    );
  }
  const titleOf = (check: string) =>
    scorecard.checks.find(({ id }) => id === check)?.title ?? check;
  return (
    <ul className={classes.root}>
      {checks.map(({ check, results }) => (
        <li key={check} className={classes.row}>
          <Typography variant="body2" component="div">
            <Link to={links.failing(standing, check)}>
              {t('scorecards.failing', {
                check: titleOf(check),
                failed: results.failed,
                of: t(`scorecards.entities.${standing.role}`, {
                  count: standing.entities,
                }),
              })}
            </Link>
          </Typography>
          <div className={classes.track}>
            <div
              className={classes.bar}
              style={{
                width: `${(100 * results.failed) / standing.entities}%`,
              }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
