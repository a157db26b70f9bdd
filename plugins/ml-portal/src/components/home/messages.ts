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
  drops: {
    label: 'Biggest drops',
    none_one: 'Nothing stands lower than yesterday.',
    none_other: 'Nothing stands lower than {{count, number}} days ago.',
    level: 'Level from {{from}} to {{to}}',
    score: 'Score from {{from}} to {{to}}',
    reason: '{{check}}: {{result}}',
    compared_one: 'All that stands lower than {{days, number}} days ago.',
    compared_other:
      'The {{shown, number}} that fell most in {{days, number}} days, of {{count, number}}.',
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
