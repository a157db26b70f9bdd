export const filtersMessages = {
  any: 'Any',
  search: 'Search',
  titleOrName: 'Title or name',
  lineOfBusiness: 'Line of business',
  noLine: 'None',
  scorecard: 'Scorecard',
  level: 'Level',
  check: 'Check',
  result: 'Result of the check',
} as const;
