export const scorecardsMessages = {
  scorecards: 'Scorecards',
  levels: 'How far the models are',
  checksOf: 'Checks of {{level}}',
  check: 'Check',
  what: 'What it asks for',
  weight: 'Weight',
  from: 'Counts from {{day}}',
  none: {
    title: 'No scorecard is in force',
    description: 'Whoever runs this portal has switched all of them off.',
  },
} as const;
