/** Texts that all screens have in common. */
export const sharedMessages = {
  loading: 'Loading',
  again: 'Try again',
  forbidden: {
    title: 'You may not see this',
    description:
      'Ask whoever runs this portal for permission to read the catalog.',
  },
  refreshFailed:
    'These are the last known results; refreshing failed: {{reason}}',
  incomplete: 'Not all could be loaded: {{reason}}',
  asOf: 'As of {{at}}',
  asOfStale: 'As of {{at}}. This is stale: the last runs did not succeed.',
  firstRun: 'The catalog is being evaluated for the first time.',
  owner: {
    nobody: 'Nobody',
    nobodyLeft: '{{owner}} (nobody is left)',
  },
  line: {
    several: 'Several',
    none: 'None',
    hidden: 'Hidden',
  },
  pager: {
    position: '{{total}}, page {{page, number}} of {{pages, number}}',
    size: 'Per page',
    previous: 'Previous',
    next: 'Next',
  },
} as const;
