export const homeMessages = {
  myModels: {
    label: 'My models',
    none: 'Neither you nor your groups own a model yet. A catalog-info.yaml with a Component of type ml-model, owned by one of your groups, shows here.',
    score: 'Score {{score}}, level {{level}}',
    all: 'All models',
    allOf: 'All of {{team}}',
    more_one: 'The {{shown, number}} that need most, of {{count, number}}.',
    more_other: 'The {{shown, number}} that need most, of {{count, number}}.',
  },
  waiting: {
    label: 'What waits on me',
    none: 'Nothing waits on you or your groups.',
    stage: '{{stage}} of {{model}} is run by {{team}}',
    more_one: 'And {{count, number}} more stage of other teams’ models.',
    more_other: 'And {{count, number}} more stages of other teams’ models.',
    allOf: 'All that wait for {{team}}',
    exemptions_one: '{{count, number}} exemption waits for your decision',
    exemptions_other: '{{count, number}} exemptions wait for your decision',
  },
} as const;
