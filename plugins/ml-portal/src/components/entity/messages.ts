export const entityMessages = {
  card: {
    title: 'End-to-end ownership',
    more: 'See each stage, and what to do next',
  },
  tab: {
    title: 'From data to retraining',
    subheader: 'Who runs each stage of this model’s life',
  },
  notEvaluated:
    'This model has not been evaluated yet. That takes a few seconds; the result shows here by itself.',
  figures: {
    score: 'Ownership score',
    lineOfBusiness: 'Line of business',
    owner: 'Owner',
    level: 'Level',
    nextLevel: 'Next level',
    highest: 'The highest',
    needs_one: '{{level}}: needs {{count, number}} check',
    needs_other: '{{level}}: needs {{count, number}} checks',
    checks: 'Checks passed',
    passed: '{{passed, number}} of {{counted, number}} ({{percent, number}}%)',
    noneCounts: 'None counts',
    handoffs: 'Handoffs',
    operatingModel: 'Operating model',
  },
  why: {
    summary: 'Why {{model}}?',
    figures: 'Figures of the operating model',
    figure: 'Figure',
    here: 'This model',
    decides: 'What it decides',
    nobodys: 'Stages that are nobody’s',
    toPlatform: 'Stages fenced to the platform',
    owned: 'Stages owned',
    platformTools: 'Tools of the platform, in owned stages',
    threshold: {
      nobodys:
        'more than {{threshold, number(style: percent)}}: too little is claimed to tell',
      toPlatform: '{{threshold, number(style: percent)}} or more: centralized',
      owned:
        '{{threshold, number(style: percent)}} or more: run by its own people',
      platformTools:
        '{{threshold, number(style: percent)}} or more: hybrid, else decentralized',
    },
    rule: {
      'nothing-applies': 'No stage applies to it.',
      'mostly-nobodys': 'Too many of its stages are nobody’s.',
      'owned-by-platform': 'The platform owns it.',
      'run-by-platform': 'The platform runs many of its stages for others.',
      'run-by-central-team':
        'A team outside the lines of business runs nearly all of it.',
      'no-tool-listed':
        'Its own people run it, but no tool is listed, so nobody can tell whose tools they use.',
      'platform-tools': 'Its own people run it, on tools of the platform.',
      'own-tools':
        'Its own people run it, mostly on other tools than the platform’s.',
      'handed-over':
        'Its own people run too little of it, and stages are handed over to other teams.',
      'partly-nobodys':
        'Its own people run too little of it, and the rest is nobody’s.',
    },
  },
  findings: 'Findings',
  lanes: {
    label: 'Lanes',
    description:
      'From left to right the model passes through {{lanes}} and over {{fences}}. The table below says the same in words.',
    lanes_one: '{{count, number}} lane',
    lanes_other: '{{count, number}} lanes',
    fences_one: '{{count, number}} fence',
    fences_other: '{{count, number}} fences',
    own: 'Owner of the model',
    nobody: 'Nobody',
    notClaimed: 'Not claimed',
    nobodyLeft: 'Nobody is left',
    otherLine: 'In {{line}}',
  },
  stop: {
    status: '{{stage}}: {{status}}',
    runBy: 'Run by {{owner}}',
    tools: 'Tools: {{tools}}',
    noTools: 'No tool is listed',
    agreement: 'Agreement: {{agreement}}',
    noAgreement: 'No agreement is linked',
  },
  stages: {
    label: 'Stages',
    stage: 'Stage',
    status: 'Status',
    runBy: 'Run by',
    tools: 'Tools',
    more: 'More',
    ask: 'Ask the platform for self-serve {{stage}}',
    agreement: 'Agreement on {{stage}}',
    dashboard: 'Dashboard of {{stage}}',
  },
} as const;
