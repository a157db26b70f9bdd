import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DailyRollUp,
  ScorecardInForce as Definition,
  ScorecardStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Polled } from '../../hooks/usePolled';
import { useTranslate } from '../../translation';
import { Levels } from '../linesOfBusiness/Levels';
import { Section } from '../Section';
import { FailingMost } from './FailingMost';
import { LevelChecks } from './LevelChecks';
import { LevelsByLine } from './LevelsByLine';
import { LevelsOverTime } from './LevelsOverTime';
import { useStandingLinks } from './useStandingLinks';

const useStyles = makeStyles(theme => ({
  levels: { marginTop: theme.spacing(3) },
  standing: { '& + &': { marginTop: theme.spacing(3) } },
}));

/** A scorecard: how far those are that it judges, what fails most, and what it asks for. */
export function ScorecardInForce(props: {
  scorecard: Definition;
  /** One for each role that it judges. */
  standings: ScorecardStanding[];
  lineOfBusiness?: string;
  /** Day by day; unset where it is not known, or not for the reader. */
  history?: Polled<DailyRollUp[]>;
}) {
  const { scorecard, standings, lineOfBusiness, history } = props;
  const classes = useStyles();
  const t = useTranslate();
  const links = useStandingLinks(lineOfBusiness);
  const judgesModels = standings.some(({ role }) => role === 'model');
  const { title, description, levels, checks } = scorecard;
  return (
    <Section title={title} subheader={description}>
      {standings.map(standing => (
        <Grid
          container
          spacing={3}
          key={standing.role}
          className={classes.standing}
        >
          <Grid item xs={12} md={6}>
            <Typography variant="subtitle1" component="h3">
              {t(`scorecards.levelsReached.${standing.role}`)}
            </Typography>
            <Levels
              {...standing}
              sayCount={count =>
                t(`scorecards.entities.${standing.role}`, { count })
              }
              linkTo={level => links.atLevel(standing, level)}
            />
          </Grid>
          <Grid item xs={12} md={6}>
            <Typography variant="subtitle1" component="h3">
              {t('scorecards.failMost')}
            </Typography>
            <FailingMost
              scorecard={scorecard}
              standing={standing}
              lineOfBusiness={lineOfBusiness}
            />
          </Grid>
        </Grid>
      ))}
      {judgesModels && !lineOfBusiness && (
        <LevelsByLine scorecard={scorecard} />
      )}
      {judgesModels && history && (
        <LevelsOverTime scorecard={scorecard} history={history} />
      )}
      <div className={standings.length > 0 ? classes.levels : undefined}>
        {levels.map(level => (
          <LevelChecks
            key={level.id}
            level={level}
            checks={checks.filter(check => check.level === level.id)}
            standings={standings}
            lineOfBusiness={lineOfBusiness}
          />
        ))}
      </div>
    </Section>
  );
}
