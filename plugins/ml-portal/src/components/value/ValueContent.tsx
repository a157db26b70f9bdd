import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type { Value } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useAddress } from '../../hooks/useAddress';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { ViewTabs } from '../ViewTabs';
import { FiguresView } from './FiguresView';
import { ObjectivesView } from './ObjectivesView';

const EVERY_MS = 60_000;
const VIEWS = ['figures', 'objectives'] as const;
const ADDRESS = { view: VIEWS } as const;

function Views({ value }: { value: Value }) {
  const t = useTranslate();
  const { values, set } = useAddress(ADDRESS);
  const { view = 'figures' } = values;
  return (
    <ViewTabs
      id="value"
      label={t('value.views.label')}
      views={VIEWS.map(each => ({
        view: each,
        word: t(`value.views.${each}`),
      }))}
      view={view}
      onView={next => set({ view: next === 'figures' ? '' : next })}
    >
      {view === 'objectives' ? (
        <ObjectivesView value={value} />
      ) : (
        <FiguresView value={value} />
      )}
    </ViewTabs>
  );
}

/** What models are for, how far they have come, and what they are declared worth. */
export function ValueContent() {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const polled = useLive(
    signal => api.value.getValue({}, { signal }),
    [api],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled} rows={8}>
      {value =>
        value.models === 0 ? (
          <EmptyState
            missing="content"
            title={t('overview.none.title')}
            description={t('overview.none.description')}
          />
        ) : (
          <Views value={value} />
        )
      }
    </Loaded>
  );
}
