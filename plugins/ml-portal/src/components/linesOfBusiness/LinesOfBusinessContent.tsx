import { EmptyState, InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { LINE_SORTS } from '@ml-portal/backstage-plugin-ml-portal-common';
import { mlPortalApiRef } from '../../api';
import { useAddress } from '../../hooks/useAddress';
import { useLive } from '../../hooks/useLive';
import { usePages } from '../../hooks/usePages';
import { useTranslate } from '../../translation';
import { Loaded } from '../Loaded';
import {
  type LineOfBusinessColumn,
  type ListOptions,
  PAGE_SIZES,
} from '../../settings';
import { Pager } from '../Pager';
import { LinesTable } from './LinesTable';

const EVERY_MS = 15_000;
const ADDRESS = {
  sort: LINE_SORTS,
  limit: PAGE_SIZES.map(String),
} as const;

/** All lines of business with their portfolios. */
export function LinesOfBusinessContent({
  columns,
  pageSize = PAGE_SIZES[0],
}: ListOptions<LineOfBusinessColumn>) {
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const { values, set } = useAddress(ADDRESS);
  const limit = values.limit ? Number(values.limit) : pageSize;
  const sort = values.sort ?? 'title';
  const pages = usePages(`${sort} ${limit}`);
  const { cursor } = pages;
  const polled = useLive(
    signal => api.getLinesOfBusiness({ sort, limit, cursor }, { signal }),
    [api, sort, limit, cursor],
    EVERY_MS,
  );
  return (
    <Loaded polled={polled} rows={8} keepOutdated>
      {({ items, totalItems, pageInfo: { nextCursor } }) =>
        totalItems === 0 ? (
          <EmptyState
            missing="data"
            title={t('linesOfBusiness.none.title')}
            description={t('linesOfBusiness.none.description')}
          />
        ) : (
          <InfoCard noPadding>
            <LinesTable
              lines={items}
              columns={columns}
              sort={sort}
              onSort={next => set({ sort: next })}
            />
            <Pager
              total={t('linesOfBusiness.total', { count: totalItems })}
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
