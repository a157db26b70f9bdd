import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { RequestsTable } from './RequestsTable';
import type { RoadmapView } from './useRoadmapView';

const EVERY_MS = 15_000;

/** All requests that fit, page by page. */
export function RequestList({ view }: { view: RoadmapView }) {
  const { filter, status, sort, limit, set } = view;
  const { roadmap } = useApi(mlPortalApiRef);
  const t = useTranslate();
  const query = { ...filter, ...(status && { status: [status] }), sort, limit };
  const question = JSON.stringify(query);
  const pages = usePages(question);
  const { cursor } = pages;
  const polled = useLive(
    signal => roadmap.getRequests({ ...query, cursor }, { signal }),
    [roadmap, question, cursor],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled} rows={8} keepOutdated>
      {({ items, totalItems, pageInfo: { nextCursor } }) =>
        totalItems === 0 ? (
          <EmptyState
            missing="data"
            title={t('roadmap.noneFits.title')}
            description={t('roadmap.noneFits.description')}
          />
        ) : (
          <InfoCard noPadding>
            <RequestsTable requests={items} />
            <Pager
              total={t('roadmap.total', { count: totalItems })}
              page={pages.number}
              pages={Math.ceil(totalItems / limit)}
              size={limit}
              onSize={size => set({ limit: String(size) })}
              onPrevious={pages.number > 1 ? pages.previous : undefined}
              onNext={nextCursor ? () => pages.next(nextCursor) : undefined}
            />
          </InfoCard>
        )
      }
    </Loaded>
  );
}
