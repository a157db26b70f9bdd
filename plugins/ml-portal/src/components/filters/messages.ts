export const filtersMessages = {
  any: 'Any',
  search: 'Search',
  titleOrName: 'Title or name',
  lineOfBusiness: 'Line of business',
  noLine: 'None',
  lifecycle: 'Lifecycle',
  linesFailed: 'The list could not be loaded: {{reason}}',
  scorecard: 'Scorecard',
  level: 'Level',
  check: 'Check',
  result: 'Result of the check',
} as const;
