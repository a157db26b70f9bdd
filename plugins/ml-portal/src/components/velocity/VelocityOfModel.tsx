import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { ModelVelocity } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate, useWords } from '../../translation';
import { Figure, FigureList } from '../FigureList';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { LastTraining } from './LastTraining';
import { sayValue } from './spreads';
import { useMomentWords } from './useMomentWords';
import { USUAL_DAYS } from './useVelocityView';

const EVERY_MS = 60_000;

function Figures({ model }: { model: ModelVelocity }) {
  const words = useWords();
  const t = useTranslate();
  const say = useMomentWords(model);
  const { leadTimeDays, changes, rollbacks } = model;
  const notKnown = t('velocity.models.notKnown');
  return (
    <FigureList>
      <Figure label={t('velocity.models.registered')}>{say.registered}</Figure>
      <Figure label={t('velocity.models.production')}>{say.production}</Figure>
      <Figure label={t('velocity.models.leadTime')}>
        {leadTimeDays === null
          ? notKnown
          : sayValue('leadTime', leadTimeDays, t)}
      </Figure>
      <Figure label={t('velocity.model.changes', { count: USUAL_DAYS })}>
        {changes === null ? notKnown : words.number(changes)}
      </Figure>
      <Figure label={t('velocity.models.rollbacks')}>
        {rollbacks === null ? notKnown : words.number(rollbacks)}
      </Figure>
      <Figure label={t('velocity.models.version')}>
        {model.version ?? notKnown}
      </Figure>
      <Figure label={t('velocity.models.training')}>
        <LastTraining {...model} />
      </Figure>
    </FigureList>
  );
}

/** How quickly one model moves. */
export function VelocityOfModel({ entityRef }: { entityRef: string }) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const polled = useLive(
    signal =>
      api.velocity.getModels(
        { entityRef, days: USUAL_DAYS, limit: 1 },
        { signal },
      ),
    [api, entityRef],
    EVERY_MS,
  );
  return (
    <Section
      title={t('velocity.model.title')}
      subheader={t('velocity.model.subheader')}
    >
      <Loaded polled={polled} rows={1}>
        {({ items: [model] }) =>
          model ? (
            <Figures model={model} />
          ) : (
            <Typography variant="body2">
              {t('velocity.model.notYet')}
            </Typography>
          )
        }
      </Loaded>
    </Section>
  );
}
