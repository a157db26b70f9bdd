export const stagesMessages = {
  stages: 'Stages',
  legend: 'What the statuses mean',
  /** In the legend; the status comes with its icon. */
  meaning: '{{status}} – {{meaning}}',
} as const;
