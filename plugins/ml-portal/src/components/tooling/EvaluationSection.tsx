import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import type { ToolEvaluation } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { EvaluationFigures } from './EvaluationFigures';
import { EvaluationHistory } from './EvaluationHistory';
import { EvaluationTable } from './EvaluationTable';
import { MyEvaluation } from './MyEvaluation';

const EVERY_MS = 15_000;

function Published({ evaluation }: { evaluation: ToolEvaluation }) {
  const { byLine, history, fewestAnswers: fewest } = evaluation;
  const t = useTranslate();
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} lg={6}>
        <Typography variant="h6" component="h3">
          {t('tooling.evaluation.byLine')}
        </Typography>
        {byLine.length === 0 ? (
          <Typography variant="body2">
            {t('tooling.evaluation.byLineNone', { fewest })}
          </Typography>
        ) : (
          <EvaluationTable
            label={t('tooling.evaluation.byLine')}
            of={t('tooling.evaluation.line')}
            rows={byLine.map(figures => ({
              key: figures.lineOfBusiness.entityRef,
              of: (
                <EntityRefLink
                  {...figures.lineOfBusiness}
                  hideIcon
                  underline="always"
                />
              ),
              figures,
            }))}
          />
        )}
      </Grid>
      <Grid item xs={12} lg={6}>
        <Typography variant="h6" component="h3">
          {t('tooling.evaluation.history')}
        </Typography>
        <EvaluationHistory history={history} />
      </Grid>
    </Grid>
  );
}

/** What the users of a tool think of it, and what the reader does. */
export function EvaluationSection({ entityRef }: { entityRef: string }) {
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const polled = useLive(
    signal => tooling.getEvaluation(entityRef, { signal }),
    [tooling, entityRef],
    EVERY_MS,
  );
  return (
    <Section
      title={t('tooling.evaluation.title')}
      subheader={t('tooling.evaluation.subheader')}
    >
      <Loaded polled={polled}>
        {evaluation => (
          <>
            <EvaluationFigures evaluation={evaluation} />
            {evaluation.history.length > 0 && (
              <Published evaluation={evaluation} />
            )}
            <MyEvaluation evaluation={evaluation} onChange={polled.refresh} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
