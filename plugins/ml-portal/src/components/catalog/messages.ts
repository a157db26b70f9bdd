export const catalogMessages = {
  stageOwners: 'Stage run by',
  riskRatings: 'Risk rating',
  toolAccesses: 'Access to tools',
} as const;
