import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import type { Value } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate, useWords } from '../../translation';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { ObjectivesFilters } from './ObjectivesFilters';
import { ObjectivesTable } from './ObjectivesTable';
import { useObjectivesFilter } from './useObjectivesFilter';

const EVERY_MS = 15_000;

/** Models with their objectives, page by page, as the address narrows them. */
export function ObjectivesView({ value }: { value: Value }) {
  const api = useApi(mlPortalApiRef);
  const words = useWords();
  const t = useTranslate();
  const { filter, query, set } = useObjectivesFilter();
  const question = JSON.stringify(query);
  const pages = usePages(question);
  const { cursor } = pages;
  const polled = useLive(
    signal => api.value.getObjectives({ ...query, cursor }, { signal }),
    [api, question, cursor],
    EVERY_MS,
  );
  return (
    <>
      <ObjectivesFilters filter={filter} value={value} onChange={set} />
      <Loaded polled={polled} rows={10} keepOutdated>
        {({ items, totalItems, pageInfo: { nextCursor } }) =>
          totalItems === 0 ? (
            <EmptyState
              missing="data"
              title={t('value.objectives.noneFits.title')}
              description={t('value.objectives.noneFits.description')}
            />
          ) : (
            <InfoCard noPadding>
              <ObjectivesTable objectives={items} />
              <Pager
                total={words.models(totalItems)}
                page={pages.number}
                pages={Math.ceil(totalItems / query.limit)}
                size={query.limit}
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
