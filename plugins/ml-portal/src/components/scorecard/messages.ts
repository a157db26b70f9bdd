export const scorecardMessages = {
  exemptionsFailed: 'Exemptions could not be loaded: {{reason}}',
  again: 'Try again',
} as const;
