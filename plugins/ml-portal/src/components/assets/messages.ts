/** Texts that tools and feature stores have in common. */
export const assetsMessages = {
  usedByNobody: 'Nobody yet',
  noLine: 'No line of business',
  /** A row of the picture, and a cell of the table by line of business. */
  use_one: '{{line}}: {{count}} model',
  use_other: '{{line}}: {{count}} models',
  useOf_one: '{{count}} model of {{line}} uses {{title}}',
  useOf_other: '{{count}} models of {{line}} use {{title}}',
  /** One of several in a row. */
  lineUse: '{{line}} {{models, number}}',
  moreLines_one: '{{count}} more',
  moreLines_other: '{{count}} more',
  notEvaluated:
    'It has not been evaluated yet. That takes a few seconds; the result shows here by itself.',
  view: 'View',
  list: 'List',
  byLine: 'By line of business',
  models: 'Models',
  order: 'Order',
  byTitle: 'By title',
  mostUsed: 'Most used first',
} as const;
