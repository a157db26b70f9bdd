import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { useModelVelocityFilter } from './useModelVelocityFilter';
import { VelocityFilters } from './VelocityFilters';
import { VelocityTable } from './VelocityTable';

const EVERY_MS = 15_000;

/** Models with how quickly they move, page by page, as the address narrows them. */
export function ModelsView({ days }: { days: number }) {
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const { filter, asked, sort, limit, set } = useModelVelocityFilter();
  const query = { ...asked, days, sort, limit };
  const question = JSON.stringify(query);
  const pages = usePages(question);
  const { cursor } = pages;
  const polled = useLive(
    signal => api.velocity.getModels({ ...query, cursor }, { signal }),
    [api, question, cursor],
    EVERY_MS,
  );
  return (
    <>
      <VelocityFilters filter={filter} onChange={set} />
      <Loaded polled={polled} rows={10} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <EmptyState
              missing="data"
              title={t('velocity.models.noneFits.title')}
              description={t('velocity.models.noneFits.description')}
            />
          ) : (
            <InfoCard noPadding>
              <VelocityTable
                models={items}
                sort={sort}
                onSort={next => set({ sort: next })}
              />
              <Pager
                total={words.models(totalItems)}
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
    </>
  );
}
