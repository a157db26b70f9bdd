import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ToolingDecisionDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    overflowWrap: 'anywhere',
    '& + &': { marginTop: theme.spacing(2) },
  },
}));

/** All that happened to a decision, the oldest first. */
export function DecisionTrail(props: {
  trail: ToolingDecisionDetails['trail'];
}) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <Section title={t('tooling.decision.trail')}>
      <ol className={classes.list}>
        {props.trail.map(({ event, by, at, reviewOn, comment }) => (
          <li key={`${at} ${event}`} className={classes.step}>
            <Typography variant="body1">
              {t(`tooling.decision.event.${event}`)}
            </Typography>
            <Typography variant="body2">
              {t('tooling.decision.step', {
                by: (
                  <EntityRefLink entityRef={by} hideIcon underline="always" />
                ),
                day: words.day(at),
              })}
            </Typography>
            {reviewOn && (
              <Typography variant="body2">
                {t('tooling.decision.next', { day: words.day(reviewOn) })}
              </Typography>
            )}
            {comment && (
              <Typography variant="body2">
                {t('tooling.decision.comment', { comment })}
              </Typography>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
