import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import type { Value } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useAddress } from '../../hooks/useAddress';
import { useLive } from '../../hooks/useLive';
import { mlPortalTranslationRef } from '../../translation';
import { Loaded } from '../Loaded';
import { FiguresView } from './FiguresView';
import { ObjectivesView } from './ObjectivesView';

const EVERY_MS = 60_000;
const VIEWS = ['figures', 'objectives'] as const;
const ADDRESS = { view: VIEWS } as const;

const useStyles = makeStyles(theme => ({
  views: { marginBottom: theme.spacing(2) },
}));

function Views({ value }: { value: Value }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlPortalTranslationRef);
  const { values, set } = useAddress(ADDRESS);
  const { view = 'figures' } = values;
  return (
    <>
      <Tabs
        className={classes.views}
        value={view}
        onChange={(_, next) => set({ view: next === 'figures' ? '' : next })}
        aria-label={t('value.views.label')}
        indicatorColor="primary"
      >
        {VIEWS.map(each => (
          <Tab
            key={each}
            value={each}
            id={`value-tab-${each}`}
            aria-controls={`value-view-${each}`}
            label={t(`value.views.${each}`)}
          />
        ))}
      </Tabs>
      <div
        role="tabpanel"
        id={`value-view-${view}`}
        aria-labelledby={`value-tab-${view}`}
      >
        {view === 'objectives' ? (
          <ObjectivesView value={value} />
        ) : (
          <FiguresView value={value} />
        )}
      </div>
    </>
  );
}

/** What models are for, how far they have come, and what they are declared worth. */
export function ValueContent() {
  const api = useApi(mlPortalApiRef);
  const { t } = useTranslationRef(mlPortalTranslationRef);
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
