import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RoadmapRequestDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    overflowWrap: 'anywhere',
    '& + &': { marginTop: theme.spacing(2) },
  },
}));

/** All that happened to a request, the oldest first. */
export function RequestTrail(props: { trail: RoadmapRequestDetails['trail'] }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  return (
    <Section title={t('roadmap.request.trail')}>
      <ol className={classes.list}>
        {props.trail.map(({ status, by, at, reason, tool }) => (
          <li key={`${at} ${status}`} className={classes.step}>
            <Typography variant="body1">
              {t(`roadmap.status.${status}`)}
            </Typography>
            <Typography variant="body2">
              {t('roadmap.request.step', {
                by: (
                  <EntityRefLink entityRef={by} hideIcon underline="always" />
                ),
                day: words.day(at),
              })}
            </Typography>
            {tool && (
              <Typography variant="body2">
                <EntityRefLink entityRef={tool} hideIcon />
              </Typography>
            )}
            {reason && <Typography variant="body2">“{reason}”</Typography>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
