import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { SCREEN_ONLY } from '../print/printStyle';
import { Section } from '../Section';
import { useObjectivesLink } from './useObjectivesLink';
import { ValueFigureList } from './ValueFigureList';

const EVERY_MS = 60_000;

/** What the models of a line of business are for, and declared worth. */
export function ValueOfLine({ lineOfBusiness }: { lineOfBusiness: string }) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const link = useObjectivesLink();
  const polled = useLive(
    signal => api.value.getValue({}, { signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Section
      title={t('value.line.title')}
      subheader={t('value.line.subheader')}
    >
      <Loaded polled={polled} rows={2}>
        {({ linesOfBusiness }) => {
          const line = linesOfBusiness.find(
            candidate => candidate.lineOfBusiness.entityRef === lineOfBusiness,
          );
          return line ? (
            <>
              <ValueFigureList value={line} of={{ lineOfBusiness }} />
              <Link className={SCREEN_ONLY} to={link({ lineOfBusiness })}>
                {t('value.line.objectives')}
              </Link>
            </>
          ) : (
            <Typography variant="body2">{t('value.line.notKnown')}</Typography>
          );
        }}
      </Loaded>
    </Section>
  );
}
