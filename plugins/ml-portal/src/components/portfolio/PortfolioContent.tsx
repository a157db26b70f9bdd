import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type {
  LineOfBusinessDetails,
  MlPortalApi,
  RequestOptions,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useDailyRollUps } from '../../hooks/useDailyRollUps';
import { useEntityResult } from '../../hooks/useEntityResult';
import { mlPortalTranslationRef } from '../../translation';
import { Levels } from '../linesOfBusiness/Levels';
import { levelsOf } from '../linesOfBusiness/levelsOf';
import { Loaded } from '../Loaded';
import { OperatingModelTrend } from '../operatingModels/OperatingModelTrend';
import { ScoreTrend } from '../overview/ScoreTrend';
import { Section } from '../Section';
import { ValueOfLine } from '../value/ValueOfLine';
import { FencesIn } from './FencesIn';
import { FencesOut } from './FencesOut';
import { OnItsOwn } from './OnItsOwn';
import { OwnTools } from './OwnTools';
import { PortfolioFigures } from './PortfolioFigures';
import { StageMatrix } from './StageMatrix';
import { ToolsUsed } from './ToolsUsed';

const getLineOfBusiness = (
  api: MlPortalApi,
  entityRef: string,
  options: RequestOptions,
) => api.getLineOfBusiness(entityRef, {}, options);

function Portfolio({ line }: { line: LineOfBusinessDetails }) {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const history = useDailyRollUps(line.entityRef);
  const levels = levelsOf(line);
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <Section title={t('portfolio.title')}>
          <PortfolioFigures line={line} />
        </Section>
      </Grid>
      <Grid item xs={12}>
        <ValueOfLine lineOfBusiness={line.entityRef} />
      </Grid>
      <Grid item xs={12}>
        <StageMatrix lineOfBusiness={line.entityRef} />
      </Grid>
      <Grid item xs={12} md={6}>
        <FencesOut line={line} />
      </Grid>
      <Grid item xs={12} md={6}>
        <FencesIn fencesIn={line.fencesIn} />
      </Grid>
      <Grid item xs={12} md={6}>
        <Section
          title={t('portfolio.levels.title')}
          subheader={t('portfolio.levels.subheader')}
        >
          {levels && <Levels {...levels} />}
        </Section>
      </Grid>
      {history && (
        <Grid item xs={12} md={6}>
          <ScoreTrend history={history} />
        </Grid>
      )}
      {history && (
        <Grid item xs={12}>
          <OperatingModelTrend history={history} />
        </Grid>
      )}
      <Grid item xs={12}>
        <OnItsOwn lineOfBusiness={line.entityRef} />
      </Grid>
      <Grid item xs={12}>
        <OwnTools lineOfBusiness={line.entityRef} />
      </Grid>
      <Grid item xs={12}>
        <ToolsUsed tools={line.tools} />
      </Grid>
    </Grid>
  );
}

/** The portfolio of the page's line of business, to be brought to a review. */
export function PortfolioContent() {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <Loaded polled={useEntityResult(getLineOfBusiness)} rows={10}>
      {line =>
        line ? (
          <Portfolio line={line} />
        ) : (
          <Typography variant="body2" role="status">
            {t('portfolio.unknown')}
          </Typography>
        )
      }
    </Loaded>
  );
}
