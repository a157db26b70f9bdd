import { EmptyState } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { makeStyles } from '@material-ui/core/styles';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { FiguresView } from './FiguresView';
import { ModelsView } from './ModelsView';
import { PeriodChoice } from './PeriodChoice';
import { useVelocityView, VIEWS } from './useVelocityView';

const EVERY_MS = 60_000;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2, 3),
    padding: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
}));

function Figures({ days }: { days: number }) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const polled = useLive(
    signal => api.velocity.getVelocity({ days }, { signal }),
    [api, days],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled} rows={8} keepOutdated>
      {velocity =>
        velocity.models === 0 ? (
          <EmptyState
            missing="content"
            title={t('models.none.title')}
            description={t('models.none.description')}
          />
        ) : (
          <FiguresView velocity={velocity} days={days} />
        )
      }
    </Loaded>
  );
}

/** How quickly models get to production, change there, and are trained again. */
export function VelocityContent() {
  const classes = useStyles();
  const t = useTranslate();
  const { view, days, setView, setDays } = useVelocityView();
  return (
    <>
      <Paper className={classes.head}>
        <Tabs
          value={view}
          onChange={(_, next) => setView(next)}
          aria-label={t('velocity.views.label')}
          indicatorColor="primary"
        >
          {VIEWS.map(each => (
            <Tab
              key={each}
              value={each}
              id={`velocity-tab-${each}`}
              aria-controls={`velocity-view-${each}`}
              label={t(`velocity.views.${each}`)}
            />
          ))}
        </Tabs>
        <PeriodChoice days={days} onChange={setDays} />
      </Paper>
      <div
        role="tabpanel"
        id={`velocity-view-${view}`}
        aria-labelledby={`velocity-tab-${view}`}
      >
        {view === 'models' ? (
          <ModelsView days={days} />
        ) : (
          <Figures days={days} />
        )}
      </div>
    </>
  );
}
