import { EmptyState, InfoCard } from '@backstage/core-components';
import type {
  Page,
  SharedAsset,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import type { usePages } from '../../hooks/usePages';
import type { Polled } from '../../hooks/usePolled';
import { Loaded } from '../Loaded';
import { Pager } from '../Pager';
import { LineMatrix } from './LineMatrix';
import type { UsedAs } from './useUsersLink';

/** What a list of tools or stores says where there are none. */
export interface EmptyWords {
  title: string;
  description: string;
}

/** A page of tools or stores, as a list or by line of business. */
export function AssetList<T extends SharedAsset>(props: {
  polled: Polled<Page<T>>;
  pages: ReturnType<typeof usePages>;
  limit: number;
  onLimit: (limit: number) => void;
  label: string;
  usedAs: UsedAs;
  byLine: boolean;
  empty: EmptyWords;
  total: (count: number) => string;
  children: (items: T[]) => ReactNode;
}) {
  const { polled, pages, limit, label, usedAs, empty } = props;
  return (
    <Loaded polled={polled} rows={10} keepOutdated>
      {({ items, totalItems, pageInfo: { nextCursor } }) =>
        totalItems === 0 ? (
          <EmptyState missing="data" {...empty} />
        ) : (
          <InfoCard noPadding>
            {props.byLine ? (
              <LineMatrix label={label} assets={items} usedAs={usedAs} />
            ) : (
              props.children(items)
            )}
            <Pager
              total={props.total(totalItems)}
              page={pages.number}
              pages={Math.ceil(totalItems / limit)}
              size={limit}
              onSize={props.onLimit}
              onPrevious={pages.number > 1 ? pages.previous : undefined}
              onNext={nextCursor ? () => pages.next(nextCursor) : undefined}
            />
          </InfoCard>
        )
      }
    </Loaded>
  );
}
