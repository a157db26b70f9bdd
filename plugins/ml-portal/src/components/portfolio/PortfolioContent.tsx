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
import { Printed } from '../print/Printed';
import { useStandingLinks } from '../scorecards/useStandingLinks';
import { Section } from '../Section';
import { ValueOfLine } from '../value/ValueOfLine';
import { VelocityOfLine } from '../velocity/VelocityOfLine';
import { FencesIn } from './FencesIn';
import { FencesOut } from './FencesOut';
import { OnItsOwn } from './OnItsOwn';
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
  const links = useStandingLinks(line.entityRef);
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
        <VelocityOfLine lineOfBusiness={line.entityRef} />
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
          {levels && (
            <Levels
              {...levels}
              linkTo={level =>
                links.atLevel({ role: 'model', ...levels }, level)
              }
            />
          )}
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
          <Printed title={t('portfolio.printed', { line: line.title })}>
            <Portfolio line={line} />
          </Printed>
        ) : (
          <Typography variant="body2" role="status">
            {t('portfolio.unknown')}
          </Typography>
        )
      }
    </Loaded>
  );
}
