import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { toModelFilter, useModelFilter } from '../../hooks/useModelFilter';
import { usePages } from '../../hooks/usePages';
import { useLive } from '../../hooks/useLive';
import { counted } from '../../words';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { ExportModels } from './ExportModels';
import { ModelsFilters } from './ModelsFilters';
import { ModelsTable } from './ModelsTable';

const EVERY_MS = 15_000;

function NoModel({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState
      missing="data"
      title="No model fits"
      description="Remove a filter to see more."
    />
  ) : (
    <EmptyState
      missing="data"
      title="No model yet"
      description="Register a catalog-info.yaml with a Component of type ml-model, or ask whoever runs this portal whether you may see them."
    />
  );
}

/** All models, page by page, as the address narrows and sorts them. */
export function ModelsContent() {
  const api = useApi(mlPortalApiRef);
  const { values, sort, limit, set } = useModelFilter();
  const view = JSON.stringify([values, sort, limit]);
  const page = usePages(view);
  const { cursor } = page;

  const query = { ...toModelFilter(values), sort };
  const polled = useLive(
    signal => api.getModels({ ...query, cursor, limit }, { signal }),
    [api, view, cursor],
    EVERY_MS,
  );

  return (
    <>
      <ModelsFilters values={values} onChange={set} />
      <Loaded polled={polled} rows={10} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <NoModel narrowed={Object.keys(values).length > 0} />
          ) : (
            <InfoCard noPadding>
              <ExportModels query={query} total={totalItems} />
              <ModelsTable
                models={items}
                sort={sort}
                onSort={next => set({ sort: next })}
              />
              <Pager
                total={counted(totalItems, 'model')}
                page={page.number}
                pages={Math.ceil(totalItems / limit)}
                size={limit}
                onSize={size => set({ limit: String(size) })}
                onPrevious={page.number > 1 ? page.previous : undefined}
                onNext={nextCursor ? () => page.next(nextCursor) : undefined}
              />
            </InfoCard>
          )
        }
      </Loaded>
    </>
  );
}
