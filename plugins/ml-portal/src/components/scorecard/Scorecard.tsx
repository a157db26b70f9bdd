import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ScorecardResult } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { CheckExemption } from '../exemptions/CheckExemption';
import type { EntityExemptions } from '../exemptions/useExemptions';
import { Section } from '../Section';
import { CheckItem } from './CheckItem';

const useStyles = makeStyles(theme => ({
  level: { '& + &': { marginTop: theme.spacing(3) } },
  checks: { margin: 0, padding: 0, listStyle: 'none' },
}));

/** A scorecard's checks by level, from the lowest. */
export function Scorecard(props: {
  scorecard: ScorecardResult;
  /** Unset until they are known. */
  exemptions?: EntityExemptions;
}) {
  const { scorecard, exemptions } = props;
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { checks, nextLevel, passed, counted } = scorecard;
  const levels = [...new Set(checks.map(({ level }) => level))];
  const next = nextLevel === null ? levels.length : levels.indexOf(nextLevel);
  return (
    <Section
      title={t('scorecard.title')}
      subheader={t('scorecard.subheader', { passed, counted })}
    >
      {levels.map((level, i) => (
        <section
          key={level}
          className={classes.level}
          aria-label={words.level(level, scorecard.id)}
        >
          <Typography variant="subtitle1" component="h3">
            {t(i < next ? 'scorecard.reached' : 'scorecard.notReached', {
              level: words.level(level, scorecard.id),
            })}
          </Typography>
          <ul className={classes.checks}>
            {checks
              .filter(check => check.level === level)
              .map(check => (
                <CheckItem
                  key={check.id}
                  check={check}
                  // What the next level waits for is what to read.
                  open={i === next}
                >
                  {exemptions && (
                    <CheckExemption
                      scorecard={scorecard.id}
                      check={check}
                      exemptions={exemptions}
                    />
                  )}
                </CheckItem>
              ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
