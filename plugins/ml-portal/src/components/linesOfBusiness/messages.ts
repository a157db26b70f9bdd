export const linesOfBusinessMessages = {
  lines: 'Lines of business',
  line: 'Line of business',
  total_one: '{{count}} line of business',
  total_other: '{{count}} lines of business',
  within: 'in {{lines}}',
  models: 'Models',
  score: 'Score',
  levels: 'Levels',
  levelCount: '{{level}}: {{entities}}',
  noLevels: 'No model',
  fences: 'Fenced stages',
  noFences: 'None',
  fencesTo: '{{fences}} {{target}}',
  nobodys: 'Stages that are nobody’s',
  unclaimedAndOrphaned: '{{unclaimed}} unclaimed, {{orphaned}} orphaned',
  operatingModel: 'Operating model',
  none: {
    title: 'No line of business yet',
    description:
      'Give the groups that are lines of business the type line-of-business, or ask whoever runs this portal whether you may see them.',
  },
} as const;
