import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import {
  type Exemption,
  EXEMPTION_STATUSES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate } from '../../translation';
import { FilterBar } from '../filters/FilterBar';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import type { Step } from './exemptionWords';
import { ExemptionsTable } from './ExemptionsTable';
import { Outcome } from '../forms/Outcome';
import { StepDialog } from './StepDialog';
import { useCheckTitles } from './useCheckTitles';
import { useDialog } from '../forms/useDialog';
import { ALL, useExemptionFilter } from './useExemptionFilter';

const EVERY_MS = 15_000;

/** All exemptions that the reader may know of; first those that wait. */
export function ExemptionsContent() {
  const t = useTranslate();
  const api = useApi(mlPortalApiRef);
  const titleOf = useCheckTitles();
  const { status, limit, set } = useExemptionFilter();
  const page = usePages(`${status} ${limit}`);
  const { cursor } = page;
  const polled = useLive(
    signal =>
      api.getExemptions(
        { status: status === ALL ? undefined : status, cursor, limit },
        { signal },
      ),
    [api, status, limit, cursor],
    EVERY_MS,
  );
  // Outside of the rows: a step may take its row away.
  const dialog = useDialog<{ exemption: Exemption; step: Step }>();
  const { subject, outcome } = dialog;
  return (
    <>
      <FilterBar label={t('exemptions.exemptions')}>
        <TextField
          select
          id="exemption-status"
          label={t('exemptions.statusLabel')}
          variant="outlined"
          size="small"
          value={status}
          onChange={event => {
            dialog.close();
            set('status', event.target.value);
          }}
        >
          {EXEMPTION_STATUSES.map(option => (
            <MenuItem key={option} value={option}>
              {t(`exemptions.status.${option}`)}
            </MenuItem>
          ))}
          <MenuItem value={ALL}>{t('exemptions.all')}</MenuItem>
        </TextField>
      </FilterBar>
      <Outcome text={outcome} dialogOpen={subject !== undefined} />
      <Loaded polled={polled} rows={6} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <EmptyState
              missing="data"
              title={
                status === 'requested'
                  ? t('exemptions.noneWaits')
                  : t('exemptions.none')
              }
              description={t('exemptions.noneDescription')}
            />
          ) : (
            <InfoCard noPadding>
              <ExemptionsTable
                exemptions={items}
                titleOf={titleOf}
                onStep={(exemption, step) => dialog.open({ exemption, step })}
              />
              <Pager
                total={t('exemptions.total', { count: totalItems })}
                page={page.number}
                pages={Math.ceil(totalItems / limit)}
                size={limit}
                onSize={size => set('limit', String(size))}
                onPrevious={page.number > 1 ? page.previous : undefined}
                onNext={nextCursor ? () => page.next(nextCursor) : undefined}
              />
            </InfoCard>
          )
        }
      </Loaded>
      {subject && (
        <StepDialog
          {...subject}
          checkTitle={titleOf(
            subject.exemption.scorecard,
            subject.exemption.check,
          )}
          onChange={polled.retry}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
