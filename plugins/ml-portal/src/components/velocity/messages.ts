export const velocityMessages = {
  title: 'Velocity',
  views: {
    label: 'View',
    figures: 'Figures',
    models: 'Models',
  },
  period: {
    label: 'Period',
    days_one: 'The last {{count, number}} day',
    days_other: 'The last {{count, number}} days',
  },
  unit: {
    days_one: '{{count, number(maximumFractionDigits: 1)}} day',
    days_other: '{{count, number(maximumFractionDigits: 1)}} days',
    changes_one: '{{count, number(maximumFractionDigits: 1)}} change',
    changes_other: '{{count, number(maximumFractionDigits: 1)}} changes',
  },
  figure: {
    leadTime: 'From registration to production',
    changes: 'Changes of the version in production, a month',
    trainingAge: 'Since the last training',
    restore: 'From going back to the next move forward',
    late: 'Trained later than declared',
    failures: 'Changes that went back to an older version',
  },
  /** Where the quartiles of each figure lie. */
  half: {
    leadTime: 'Half of the models: {{lower}} to {{upper}}, median {{median}}',
    changes:
      'Half of the months that models ran: {{lower}} to {{upper}}, median {{median}}',
    trainingAge:
      'Half of the models: {{lower}} to {{upper}}, median {{median}}',
    restore: 'Half of the times: {{lower}} to {{upper}}, median {{median}}',
  },
  /** Where both quartiles are the same. */
  same: {
    leadTime: 'At least half of the models: {{median}}',
    changes: 'At least half of the months that models ran: {{median}}',
    trainingAge: 'At least half of the models: {{median}}',
    restore: 'At least half of the times: {{median}}',
  },
  /** Beside a picture that shows the median. */
  range: '{{lower}} to {{upper}}',
  ofFewest:
    'Not enough data: {{known, number}} of the {{fewest, number}} values it takes',
  noSource: 'No source tells',
  noVersionChange: 'No version changed',
  noCadence: 'No model declares how often it is retrained',
  noTrainingKnown_one:
    'Of {{count, number}} model that declares it, no training is known',
  noTrainingKnown_other:
    'Of {{count, number}} models that declare it, no training is known',
  summary: {
    title: 'How quickly models move',
    subheader: 'From {{from}} to {{to}}',
  },
  known: {
    title: 'What is known, and what is not',
    nothing:
      'Nothing can be told of this period yet. This is what it rests on, and what to connect.',
    notWatched:
      'The portal has not watched the catalog yet. Its first run begins to.',
    watched:
      'The portal has watched since {{day}}. What happened before is known only where a model registry tells.',
    noRegistry:
      'No model registry tells which versions are in production. Until one does, nobody knows when models were trained, which changes went back to an older version, and how soon they moved forward again.',
    connect:
      'To connect MLflow, name the server under mlPortal.mlflow in the configuration, and write the annotation mlflow.org/model-name into each model’s catalog-info.yaml.',
    registry:
      'A model registry tells the versions in production of {{known}} models. The others need the annotation mlflow.org/model-name, and a version in production.',
    wholeRegistry: 'A model registry tells the versions of all models.',
    noCadence:
      'No model declares how often it is retrained. Write it as spec.ml.stages.retraining.cadence, for example P1M for each month.',
    fewest_one:
      'It takes {{count, number}} value to tell a median and quartiles.',
    fewest_other:
      'It takes {{count, number}} values to tell a median and quartiles. Of fewer, none is shown.',
  },
  months: {
    title: 'Month by month',
    subheader: 'What happened in production',
    chart: 'Months of the period',
    nothing: 'In this period, nothing that is known happened in production.',
    reachedProduction: '{{models}} reached production for the first time.',
    versionsChanged_one:
      'The version in production changed {{count, number}} time.',
    versionsChanged_other:
      'The version in production changed {{count, number}} times.',
    table: 'The months as a table',
    month: 'Month',
    reached: 'Reached production',
    changes: 'Changes of the version',
    leadTime: 'Lead time',
  },
  lines: {
    title: 'By line of business',
    subheader: 'With those nested in each; boxes hold half of the models',
    none: 'There is no line of business that you may see.',
    line: 'Line of business',
    models: 'Models',
    leadTime: 'To production',
    changes: 'Changes a month',
    trainingAge: 'Since training',
    late: 'Trained late',
    rollbacks: 'Went back',
    restore: 'Until forward again',
    modelsOf: 'Velocity of the models of {{line}}',
  },
  training: {
    title: 'Training against what is declared',
    subheader_one: '{{count, number}} model declares how often it is retrained',
    subheader_other:
      '{{count, number}} models declare how often they are retrained',
    standing: 'Last training',
    models: 'Models',
  },
  standing: {
    late: 'Late',
    'on-time': 'In time',
    'no-cadence': 'No cadence declared',
    unknown: 'Not known',
  },
  standingMeaning: {
    late: 'the last training is older than declared',
    'on-time': 'the last training is as recent as declared, or more so',
    unknown: 'declared, but no source tells of a training',
  },
  models: {
    title: 'Velocity of models',
    model: 'Model',
    line: 'Line of business',
    noLine: 'None',
    registered: 'Registered',
    production: 'First in production',
    leadTime: 'Lead time',
    changes: 'Changes',
    rollbacks: 'Went back',
    version: 'Version',
    training: 'Last training',
    notKnown: 'Not known',
    noneKnown: 'None known',
    ago: '{{days}} ago',
    againstCadence: '{{ago}}, declared every {{cadence}}',
    cadence: 'declared every {{cadence}}',
    noneFits: {
      title: 'No model fits',
      description: 'Remove a filter to see more.',
    },
  },
  line: {
    title: 'How quickly its models move',
    models: 'All its models',
    notKnown: 'Nothing is known of this line of business yet.',
  },
  model: {
    title: 'How quickly it moves',
    subheader: 'From its registration to what runs now',
    changes_one: 'Changes in the last {{count, number}} day',
    changes_other: 'Changes in the last {{count, number}} days',
    notYet: 'Nothing is known of this model yet.',
  },
} as const;
