export const overviewMessages = {
  none: {
    title: 'No model in production yet',
    description:
      'Register a catalog-info.yaml with a Component of type ml-model, or ask whoever runs this portal whether you may see them.',
  },
  noLine: 'No line of business',
  /** On paper. */
  printed: 'ML Portal: the whole organization',
  figures: {
    models: 'Models in production',
    lines_one: 'in {{count, number}} line of business',
    lines_other: 'in {{count, number}} lines of business',
    score: 'Ownership score',
    scoreNote: 'of 100, the mean of all models',
    operatingModel: 'Operating model',
    equallyCommon: 'several are equally common',
    ofModels: '{{some, number}} of {{models}}',
    fenced: 'Fenced stages',
    fences: '{{some, number}} {{target}}',
    nobodys: 'Stages that are nobody’s',
    nobodysNote:
      '{{unclaimed, number}} unclaimed, {{orphaned, number}} orphaned',
  },
  heatMap: {
    title: 'Who owns which stage',
    subheader:
      'Owned of all stages that apply, by line of business. A cell leads to its models: to those in trouble, where there are any.',
    label: 'Heat map',
    line: 'Line of business',
    models: 'Models',
    score: 'Score',
    share: '{{owned, number}}/{{applicable, number}}',
    noShare: '–',
    fenced: '{{some, number}} fenced',
    unclaimed: '{{some, number}} unclaimed',
    orphaned: '{{some, number}} orphaned',
    /** Around the share, for screen readers. */
    before: '{{line}}, {{stage}}:',
    owned: 'owned',
    appliesToNone: 'applies to no model',
  },
  trend: {
    title: 'Score over time',
    subheader_one:
      'Mean of all models in production, the last {{count, number}} day',
    subheader_other:
      'Mean of all models in production, the last {{count, number}} days',
    dayByDay: 'Day by day',
    table: 'Score day by day',
    day: 'Day',
    score: 'Score',
    models: 'Models',
    nothing: 'Nothing is recorded yet.',
    tooFew:
      'Recorded since {{day}}. It takes two days with a score to show a trend.',
    today: 'today',
    on: 'on {{day}}',
    up: 'Up from {{from, number}} on {{day}} to {{to, number}} {{lastDay}}. Lowest {{least, number}}, highest {{most, number}}.',
    down: 'Down from {{from, number}} on {{day}} to {{to, number}} {{lastDay}}. Lowest {{least, number}}, highest {{most, number}}.',
    same: '{{from, number}} on {{day}} and {{lastDay}}. Lowest {{least, number}}, highest {{most, number}}.',
    flat: '{{from, number}} on {{day}} and {{lastDay}}, unchanged all the time.',
  },
  first: {
    title: 'What to fix first',
    subheader: 'By how much it would mend',
    none: 'Every stage of every model in production is owned.',
    unclaimed: 'Name who does {{stage}}: nobody does for {{models}}.',
    orphaned:
      'Find a new owner for {{stage}}: for {{models}} the old one is gone.',
    fenced: 'Bring home what {{team}} runs: {{stages}} of {{models}}.',
  },
  operatingModels: {
    title: 'Operating models',
    subheader: 'How models are made and run',
    meaning: '{{model}} – {{meaning}}',
    more: 'How machine learning is organised',
  },
  teams: {
    title: 'Whom models wait for',
    subheader: 'Teams that most stages are fenced to',
    label: 'Receiving teams',
    team: 'Team',
    where: 'Where',
    stages: 'Stages',
    models: 'Models',
    waiting_one: '{{count, number}} model waits for {{team}}',
    waiting_other: '{{count, number}} models wait for {{team}}',
    none: 'No model waits for another team.',
  },
  tools: {
    title: 'Tools in use',
    subheader: 'Different tools at each stage, and the most used',
    stage: 'Stage',
    tools: 'Tools',
    mostUsed: 'Most used',
    use: '{{tool}} ({{models, number}})',
  },
  exemptions_one: '{{count, number}} exemption waits for a decision',
  exemptions_other: '{{count, number}} exemptions wait for a decision',
  rejected: {
    title_one: '{{count, number}} document could not be read',
    title_other: '{{count, number}} documents could not be read',
    explanation:
      'Nothing else in the portal shows it. Mend the file, and this goes away by itself.',
    whatIsWrong: 'What is wrong',
    from: 'From {{place}}, since {{since}}',
    unknownPlace: 'an unknown place',
    more_one: 'And {{count, number}} more.',
    more_other: 'And {{count, number}} more.',
    failed:
      'Whether documents were rejected could not be found out: {{reason}}',
  },
} as const;
