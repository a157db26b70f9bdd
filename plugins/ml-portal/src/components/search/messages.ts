export const searchMessages = {
  role: {
    model: 'Model',
    featureStore: 'Feature store',
    tool: 'Platform tool',
  },
  roles: {
    model: 'Models',
    featureStore: 'Feature stores',
    tool: 'Platform tools',
  },
  level: 'Level: {{level}}',
  score: 'Score: {{score}}',
  filter: {
    role: 'Machine learning',
    lineOfBusiness: 'Line of business',
    level: 'Level',
  },
} as const;
