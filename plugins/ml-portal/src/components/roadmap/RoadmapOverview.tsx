import { EmptyState } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RoadmapBoard,
  RoadmapOffer,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { roadmapRouteRef } from '../../routes';
import { useTranslate } from '../../translation';
import { Outcome } from '../forms/Outcome';
import { useDialog } from '../forms/useDialog';
import { Loaded } from '../Loaded';
import { AskDialog } from './AskDialog';
import { Board } from './Board';
import { Offers } from './Offers';
import type { OfferWords } from './offerWords';
import { draftOf, type RequestDraft } from './requestDraft';
import { RequestList } from './RequestList';
import { RoadmapFilters } from './RoadmapFilters';
import { RoadmapHeadline } from './RoadmapHeadline';
import { useAskedInAddress } from './useAskedInAddress';
import { useRoadmapView } from './useRoadmapView';

const EVERY_MS = 15_000;

const useStyles = makeStyles(theme => ({
  offers: { marginBottom: theme.spacing(3) },
}));

function isEmpty({ columns }: RoadmapBoard): boolean {
  return columns.every(({ totalItems }) => totalItems === 0);
}

/** What came of the request that the reader was at. */
function outcomeIn(state: unknown): string | undefined {
  return (state as { outcome?: string } | null)?.outcome;
}

/** The roadmap as a board or a list, and what might be on it. */
export function RoadmapOverview() {
  const classes = useStyles();
  const t = useTranslate();
  const { roadmap } = useApi(mlPortalApiRef);
  const view = useRoadmapView();
  const { filter, sort } = view;
  const question = JSON.stringify({ ...filter, sort });
  const polled = useLive(
    signal => roadmap.getBoard({ ...filter, sort }, { signal }),
    [roadmap, question],
    EVERY_MS,
  );
  const lines = polled.value?.mayRequestFor ?? [];
  const [asked, setAsked] = useState(0);
  const { search, state } = useLocation();
  const dialog = useDialog<RequestDraft>(outcomeIn(state));
  const inAddress = useAskedInAddress();
  const draft =
    dialog.subject ??
    (inAddress.known && lines.length > 0
      ? draftOf(inAddress.known, lines[0].entityRef)
      : undefined);
  const link = useRouteRef(roadmapRouteRef);
  const allOf = (status: string) => {
    const next = new URLSearchParams(search);
    next.set('view', 'list');
    next.set('status', status);
    return `${link()}?${next}`;
  };
  const askFor = (
    { stage, scope }: RoadmapOffer,
    { title, problem }: OfferWords,
  ) => {
    dialog.open(draftOf({ title, problem, stage, scope }, lines[0].entityRef));
  };
  const close = (outcome?: string) => {
    inAddress.forget();
    dialog.close(outcome);
  };
  return (
    <>
      <Outcome text={dialog.outcome} dialogOpen={draft !== undefined} />
      {polled.value && (
        <RoadmapHeadline
          board={polled.value}
          onAsk={
            lines.length > 0
              ? () => dialog.open(draftOf({}, lines[0].entityRef))
              : undefined
          }
        />
      )}
      <div className={classes.offers}>
        <Offers onAsk={lines.length > 0 ? askFor : undefined} asked={asked} />
      </div>
      <RoadmapFilters view={view} />
      {view.view === 'list' ? (
        <RequestList view={view} key={asked} />
      ) : (
        <Loaded polled={polled} rows={8} keepOutdated>
          {board =>
            isEmpty(board) && !view.isFiltered ? (
              <EmptyState
                missing="data"
                title={t('roadmap.empty.title')}
                description={t(
                  lines.length > 0
                    ? 'roadmap.empty.description'
                    : 'roadmap.empty.mayNot',
                )}
              />
            ) : (
              <Board columns={board.columns} allOf={allOf} />
            )
          }
        </Loaded>
      )}
      {draft && (
        <AskDialog
          draft={draft}
          lines={lines}
          onAsked={() => {
            setAsked(count => count + 1);
            polled.retry();
            close(t('roadmap.ask.done'));
          }}
          onClose={() => close()}
        />
      )}
    </>
  );
}
