export const filtersMessages = {
  any: 'Any',
  search: 'Search',
  titleOrName: 'Title or name',
} as const;
