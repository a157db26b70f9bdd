import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Velocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';
import { tellsNothing } from './spreads';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    paddingInlineStart: theme.spacing(3),
    maxWidth: '80ch',
  },
}));

/** What the figures rest on, and what to connect so that more can be told. */
export function KnownSection({ velocity }: { velocity: Velocity }) {
  const classes = useStyles();
  const words = useWords();
  const t = useTranslate();
  const { models, withRegistry, watchedSince, fewest, training } = velocity;
  const sentences = [
    watchedSince
      ? t('velocity.known.watched', { day: words.day(watchedSince) })
      : t('velocity.known.notWatched'),
    ...(withRegistry === 0
      ? [t('velocity.known.noRegistry'), t('velocity.known.connect')]
      : []),
    ...(withRegistry > 0 && withRegistry < models
      ? [
          t('velocity.known.registry', {
            known: words.share(withRegistry, models),
          }),
        ]
      : []),
    ...(withRegistry >= models ? [t('velocity.known.wholeRegistry')] : []),
    ...(training.withCadence === 0 ? [t('velocity.known.noCadence')] : []),
    t('velocity.known.fewest', { count: fewest }),
  ];
  return (
    <Section title={t('velocity.known.title')}>
      {tellsNothing(velocity) && (
        <Typography variant="body1" paragraph>
          {t('velocity.known.nothing')}
        </Typography>
      )}
      <ul className={classes.list}>
        {sentences.map(sentence => (
          <Typography key={sentence} component="li" variant="body2">
            {sentence}
          </Typography>
        ))}
      </ul>
    </Section>
  );
}
