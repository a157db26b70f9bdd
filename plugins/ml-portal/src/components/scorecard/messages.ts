export const scorecardMessages = {
  exemptionsFailed: 'Exemptions could not be loaded: {{reason}}',
  title: 'Scorecard',
  subheader:
    '{{passed, number}} of {{counted, number}} checks passed. A level is reached when all its checks and all below are passed.',
  reached: '{{level}} – reached',
  notReached: '{{level}} – not reached',
  check: '{{title}} – {{result}}',
  exemptUntil: 'Exempt until {{day}}: “{{reason}}”',
  countsFrom: 'Counts from {{day}}.',
  staleFacts: 'From the last known facts; the source does not answer now.',
  howToPass: 'How to pass',
  found: 'What was found',
  foundNothing: 'nothing',
  foundEmptyList: 'an empty list',
  copy: 'Copy',
  copied: 'Copied',
} as const;
