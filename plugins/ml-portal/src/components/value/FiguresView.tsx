import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type { Value } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useTranslate } from '../../translation';
import { Section } from '../Section';
import { LinesSection } from './LinesSection';
import { StandingsSection } from './StandingsSection';
import { TeamsSection } from './TeamsSection';
import { ValueFigureList } from './ValueFigureList';

/** What models are for and declared worth, added up. */
export function FiguresView({ value }: { value: Value }) {
  const t = useTranslate();
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Section
          title={t('value.summary.title')}
          subheader={t('value.summary.subheader')}
        >
          <ValueFigureList value={value} />
          <Typography variant="body2" color="textSecondary">
            {t('value.declared')}
          </Typography>
        </Section>
      </Grid>
      <Grid item xs={12}>
        <LinesSection lines={value.linesOfBusiness} />
      </Grid>
      <Grid item xs={12} lg={6}>
        <StandingsSection value={value} />
      </Grid>
      <Grid item xs={12} lg={6}>
        <TeamsSection teams={value.receivingTeams} />
      </Grid>
    </Grid>
  );
}
