import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { Section } from '../Section';
import { DecisionsTable } from './DecisionsTable';
import { useDecisionsLink } from './useDecisionsLink';
import { useRecording } from './useRecording';

const EVERY_MS = 15_000;
const MOST = 10;

/** Which lines of business chose a tool for themselves, and why. */
export function DecisionsOfTool({ tool }: { tool: string }) {
  const t = useTranslate();
  const { tooling } = useApi(mlPortalApiRef);
  const link = useDecisionsLink();
  const polled = useLive(
    signal => tooling.getDecisions({ tool, limit: MOST }, { signal }),
    [tooling, tool],
    EVERY_MS,
  );
  const lines = polled.value?.mayDecideFor ?? [];
  const recording = useRecording(lines, polled.retry);
  return (
    <Section
      title={t('tooling.decisions.ofTool')}
      subheader={t('tooling.decisions.ofToolSubheader')}
    >
      {recording.outcome}
      <Loaded polled={polled} rows={2}>
        {({ items, totalItems }) => (
          <>
            {totalItems === 0 ? (
              <Typography variant="body2" paragraph>
                {t('tooling.decisions.ofToolNone')}
              </Typography>
            ) : (
              <DecisionsTable
                label={t('tooling.decisions.ofTool')}
                decisions={items}
              />
            )}
            {totalItems > items.length && (
              <Typography variant="body2" paragraph>
                <Link to={link({ tool })}>
                  {t('tooling.decisions.all', { count: totalItems })}
                </Link>
              </Typography>
            )}
          </>
        )}
      </Loaded>
      {lines.length > 0 && (
        <Button
          size="small"
          color="primary"
          variant="outlined"
          onClick={() => recording.open({ tool })}
        >
          {t('tooling.decide.button')}
        </Button>
      )}
      {recording.dialog}
    </Section>
  );
}
