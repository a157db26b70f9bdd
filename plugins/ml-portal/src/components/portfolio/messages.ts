export const portfolioMessages = {
  /** For a group that was a line of business a moment ago. */
  unknown:
    'This line of business has not been evaluated yet. That takes a few seconds; the result shows here by itself.',
  title: 'The portfolio',
  /** On paper. */
  printed: 'ML portfolio of {{line}}',
  inProduction: 'in production',
  scoreNote: 'of 100, the mean of its models',
  levels: {
    title: 'Levels of its models',
    subheader: 'Models in production by the level they have reached',
  },
  matrix: {
    title: 'Models and stages',
    subheader: 'Who runs which stage of which model',
    model: 'Model',
    empty: 'No model belongs to this line of business yet.',
  },
  out: {
    title: 'Whom its models wait for',
    subheader: 'Stages of its models that other teams run',
    none: 'No stage of its models is run by another team.',
    team: 'Team',
    where: 'Where',
    stages: 'Stages',
    waiting_one: '{{count}} model waits for {{team}}',
    waiting_other: '{{count}} models wait for {{team}}',
  },
  into: {
    title: 'Who waits for it',
    subheader: 'Stages of others’ models that its teams run',
    none: 'Its teams run no stage of another line’s model.',
    whose: 'Whose models',
    noLine: 'No line of business',
  },
  tools: {
    title: 'Tools',
    subheader: 'What its models use, and who else does',
    none: 'Its models name no tool yet.',
    tool: 'Tool',
    stages: 'Stages',
    here: 'Models here',
    elsewhere: 'Elsewhere',
    nobodyElse: 'Nobody else',
    elsewhereCount_one: '{{models}} in {{count}} other line',
    elsewhereCount_other: '{{models}} in {{count}} other lines',
    /** Of its tools, those that no other line uses. */
    islands: '{{alone}} of {{all}} tools are used by nobody else.',
  },
} as const;
