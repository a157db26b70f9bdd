import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { toModelFilter, useModelFilter } from '../../hooks/useModelFilter';
import { usePages } from '../../hooks/usePages';
import { useLive } from '../../hooks/useLive';
import type { ListOptions, ModelColumn } from '../../settings';
import { useTranslate, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { ExportModels } from './ExportModels';
import { ModelsFilters } from './ModelsFilters';
import { ModelsTable } from './ModelsTable';

const EVERY_MS = 15_000;

function NoModel({ narrowed }: { narrowed: boolean }) {
  const t = useTranslate();
  return narrowed ? (
    <EmptyState
      missing="data"
      title={t('models.noneFits.title')}
      description={t('models.noneFits.description')}
    />
  ) : (
    <EmptyState
      missing="data"
      title={t('models.none.title')}
      description={t('models.none.description')}
    />
  );
}

/** All models, page by page, as the address narrows and sorts them. */
export function ModelsContent(
  props: ListOptions<ModelColumn> & {
    /** What the list is narrowed to until the reader chooses. */
    lifecycle?: string;
  },
) {
  const words = useWords();
  const api = useApi(mlPortalApiRef);
  const { values, sort, limit, set } = useModelFilter(props);
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
                columns={props.columns}
                sort={sort}
                onSort={next => set({ sort: next })}
              />
              <Pager
                total={words.models(totalItems)}
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
