import Grid from '@material-ui/core/Grid';
import type { Velocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate, useWords } from '../../translation';
import { Section } from '../Section';
import { KnownSection } from './KnownSection';
import { LinesSection } from './LinesSection';
import { MonthsSection } from './MonthsSection';
import { tellsNothing } from './spreads';
import { TrainingSection } from './TrainingSection';
import { useVelocityLink } from './useVelocityLink';
import { VelocityFigureList } from './VelocityFigureList';

/** How quickly models move, in figures. */
export function FiguresView(props: { velocity: Velocity; days: number }) {
  const { velocity, days } = props;
  const words = useWords();
  const t = useTranslate();
  const link = useVelocityLink(days);
  const known = (
    <Grid item xs={12}>
      <KnownSection velocity={velocity} />
    </Grid>
  );
  const isUntold = tellsNothing(velocity);
  return (
    <Grid container spacing={3}>
      {isUntold && known}
      <Grid item xs={12}>
        <Section
          title={t('velocity.summary.title')}
          subheader={t('velocity.summary.subheader', {
            from: words.day(velocity.from),
            to: words.day(velocity.to),
          })}
        >
          <VelocityFigureList
            figures={velocity}
            fewest={velocity.fewest}
            lateLink={link({ training: 'late', lifecycle: 'production' })}
          />
        </Section>
      </Grid>
      <Grid item xs={12} lg={6}>
        <MonthsSection
          months={velocity.months}
          fewest={velocity.fewest}
          withChanges={velocity.withRegistry > 0}
        />
      </Grid>
      <Grid item xs={12} lg={6}>
        <TrainingSection training={velocity.training} days={days} />
      </Grid>
      <Grid item xs={12}>
        <LinesSection velocity={velocity} days={days} />
      </Grid>
      {!isUntold && known}
    </Grid>
  );
}
