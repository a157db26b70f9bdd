import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { SCREEN_ONLY } from '../print/printStyle';
import { Section } from '../Section';
import { useVelocityLink } from './useVelocityLink';
import { USUAL_DAYS } from './useVelocityView';
import { VelocityFigureList } from './VelocityFigureList';

const EVERY_MS = 60_000;

/** How quickly the models of a line of business move. */
export function VelocityOfLine({ lineOfBusiness }: { lineOfBusiness: string }) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const link = useVelocityLink();
  const polled = useLive(
    signal => api.velocity.getVelocity({ days: USUAL_DAYS }, { signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Section
      title={t('velocity.line.title')}
      subheader={t('velocity.period.days', { count: USUAL_DAYS })}
    >
      <Loaded polled={polled} rows={2}>
        {({ linesOfBusiness, fewest }) => {
          const line = linesOfBusiness.find(
            candidate => candidate.lineOfBusiness.entityRef === lineOfBusiness,
          );
          return line ? (
            <>
              <VelocityFigureList
                figures={line}
                fewest={fewest}
                lateLink={link({
                  lineOfBusiness,
                  training: 'late',
                  lifecycle: 'production',
                })}
              />
              <Link className={SCREEN_ONLY} to={link({ lineOfBusiness })}>
                {t('velocity.line.models')}
              </Link>
            </>
          ) : (
            <Typography variant="body2">
              {t('velocity.line.notKnown')}
            </Typography>
          );
        }}
      </Loaded>
    </Section>
  );
}
