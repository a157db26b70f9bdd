/** What people read for the words of the API; one place for all screens. */
export const wordMessages = {
  stage: {
    dataPreparation: 'Data preparation',
    training: 'Training',
    deployment: 'Deployment',
    serving: 'Serving',
    monitoring: 'Monitoring',
    retraining: 'Retraining',
  },
  stageInSentence: {
    dataPreparation: 'data preparation',
    training: 'training',
    deployment: 'deployment',
    serving: 'serving',
    monitoring: 'monitoring',
    retraining: 'retraining',
  },
  status: {
    owned: 'Owned',
    fenced: 'Fenced',
    orphaned: 'Orphaned',
    unclaimed: 'Unclaimed',
    notApplicable: 'Not applicable',
  },
  stageStatus: '{{stage}}: {{status}}',
  statusMeaning: {
    owned: 'run by the model’s own line of business',
    fenced: 'run by another team',
    orphaned: 'its owner is gone',
    unclaimed: 'nobody is named',
    notApplicable: 'does not exist for this model',
  },
  fenceTarget: {
    platform: 'ML platform',
    'line-of-business': 'Another line of business',
    outside: 'Outside the lines of business',
  },
  /** For counts of fences: `12 to the platform`. */
  fenceTargetShort: {
    platform: 'to the platform',
    'line-of-business': 'to another line',
    outside: 'outside',
  },
  operatingModel: {
    hybrid: 'Hybrid',
    centralized: 'Centralized',
    decentralized: 'Decentralized',
    traditional: 'Traditional',
    unknown: 'Unknown',
    mixed: 'Mixed',
  },
  operatingModelMeaning: {
    hybrid: 'own people, on the platform’s tools',
    centralized: 'a central team runs it',
    decentralized: 'own people, own tools',
    traditional: 'handed over to other teams',
    unknown: 'too little is claimed to tell',
  },
  result: {
    passed: 'Passed',
    failed: 'Failed',
    exempt: 'Exempt',
    notApplicable: 'Not applicable',
    scheduled: 'Scheduled',
    noData: 'No data',
    error: 'Error',
  },
  resultInSentence: {
    passed: 'passed',
    failed: 'failed',
    exempt: 'exempt',
    notApplicable: 'not applicable',
    scheduled: 'scheduled',
    noData: 'no data',
    error: 'error',
  },
  finding: {
    'no-line-of-business':
      'The owner belongs to no line of business, so stages that other teams run cannot count as owned.',
    'line-of-business-ambiguous':
      'The owner belongs to several lines of business at once; it takes exactly one.',
    'membership-unknown':
      'This catalog holds no users, so a group that exists counts as alive.',
    'stage-must-apply':
      'In production, serving and monitoring always apply: somebody has to do them.',
  },
  toolAccess: {
    'self-serve': 'Self-serve',
    request: 'On request',
    managed: 'Managed',
  },
  toolAdoption: {
    mandatory: 'Mandatory',
    default: 'Default',
    optional: 'Optional',
  },
  toolOrigin: {
    built: 'Built here',
    bought: 'Bought',
    'open-source': 'Open source',
  },
  servingMode: {
    'real-time': 'Real-time',
    serverless: 'Serverless',
    asynchronous: 'Asynchronous',
    batch: 'Batch',
    streaming: 'Streaming',
    edge: 'Edge',
  },
  riskRating: {
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    unknown: 'Unknown',
  },
  noLevel: 'None yet',
  noScore: 'No score',
  models_one: '{{count, number}} model',
  models_other: '{{count, number}} models',
  stages_one: '{{count, number}} stage',
  stages_other: '{{count, number}} stages',
  number: '{{value, number}}',
  decimal: '{{value, number(maximumFractionDigits: 1)}}',
  money:
    '{{currency}} {{amount, number(notation: compact; maximumFractionDigits: 1)}}',
  share:
    '{{part, number}} of {{whole, number}} ({{share, number(style: percent)}})',
  /** A share of nothing. */
  noShare: '0 of 0',
  /** A day of the calendar, the same everywhere. */
  day: '{{at, datetime(dateStyle: long; timeZone: UTC)}}',
  /** The day of a moment, where the reader is. */
  dayOf: '{{at, datetime(dateStyle: long)}}',
  month: '{{at, datetime(month: short; year: numeric; timeZone: UTC)}}',
  moment: '{{at, datetime(dateStyle: medium; timeStyle: short)}}',
} as const;
