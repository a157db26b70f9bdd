import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import {
  isMlPortalSearchDocument,
  SEARCH_DOCUMENT_TYPE,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type ComponentType, lazy, Suspense } from 'react';

type SearchFilter = ComponentType<{ className?: string }>;

const filters = () => import('./components/search/SearchFilters');

function makeFilter(name: string, Filter: SearchFilter) {
  return SearchFilterBlueprint.make({
    name,
    params: {
      component: ({ className }) => (
        // The page shows its other filters meanwhile.
        <Suspense fallback={null}>
          <Filter className={className} />
        </Suspense>
      ),
    },
  });
}

/** What the plugin adds to the search page. */
export const searchExtensions = [
  SearchResultListItemBlueprint.make({
    params: {
      predicate: ({ type, document }) =>
        type === SEARCH_DOCUMENT_TYPE && isMlPortalSearchDocument(document),
      component: () =>
        import('./components/search/SearchResultListItem').then(
          m => m.SearchResultListItem,
        ),
    },
  }),
  SearchFilterResultTypeBlueprint.make({
    params: {
      value: SEARCH_DOCUMENT_TYPE,
      name: 'ML Portal',
      icon: <DeviceHubIcon />,
    },
  }),
  makeFilter(
    'role',
    lazy(() => filters().then(m => ({ default: m.RoleFilter }))),
  ),
  makeFilter(
    'line-of-business',
    lazy(() => filters().then(m => ({ default: m.LineOfBusinessFilter }))),
  ),
  makeFilter(
    'level',
    lazy(() => filters().then(m => ({ default: m.LevelFilter }))),
  ),
];
