import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type {
  MlPortalApi,
  RequestOptions,
  ToolDetails,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useEntityResult } from '../../hooks/useEntityResult';
import { useTranslate } from '../../translation';
import { UseByLine } from '../assets/UseByLine';
import { Freshness } from '../Freshness';
import { Loaded } from '../Loaded';
import { Scorecards } from '../scorecard/Scorecards';
import { Section } from '../Section';
import { ConcernNotices } from '../tooling/ConcernNotices';
import { DecisionsOfTool } from '../tooling/DecisionsOfTool';
import { EvaluationSection } from '../tooling/EvaluationSection';
import { Alternatives } from './Alternatives';
import { ToolFigures } from './ToolFigures';

const getTool = (
  api: MlPortalApi,
  entityRef: string,
  options: RequestOptions,
) => api.getTool(entityRef, options);

function Evaluated({ tool }: { tool: ToolDetails }) {
  const t = useTranslate();
  return (
    <Grid container spacing={3}>
      {tool.concerns.length > 0 && (
        <Grid item xs={12}>
          <ConcernNotices concerns={tool.concerns} />
        </Grid>
      )}
      <Grid item xs={12} md={6}>
        <Section title={t('tools.tool.title')}>
          <ToolFigures tool={tool} />
          <Freshness {...tool} />
        </Section>
      </Grid>
      <Grid item xs={12} md={6}>
        <Section
          title={t('tools.adoptionByLine.title')}
          subheader={t('tools.adoptionByLine.subheader')}
        >
          <UseByLine asset={tool} usedAs="tool" />
        </Section>
      </Grid>
      <Grid item xs={12}>
        <EvaluationSection entityRef={tool.entityRef} />
      </Grid>
      <Grid item xs={12}>
        <Alternatives tool={tool} />
      </Grid>
      <Grid item xs={12}>
        <DecisionsOfTool tool={tool.entityRef} />
      </Grid>
      <Scorecards {...tool} />
    </Grid>
  );
}

/** Who uses the page's tool, what could stand in its place, and its scorecard. */
export function ToolContent() {
  const t = useTranslate();
  return (
    <Loaded polled={useEntityResult(getTool)} rows={8}>
      {tool =>
        tool ? (
          <Evaluated tool={tool} />
        ) : (
          <Typography variant="body2" role="status">
            {t('assets.notEvaluated')}
          </Typography>
        )
      }
    </Loaded>
  );
}
