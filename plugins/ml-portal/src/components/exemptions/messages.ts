export const exemptionsMessages = {
  exemptions: 'Exemptions',
  total_one: '{{count, number}} exemption',
  total_other: '{{count, number}} exemptions',
  statusLabel: 'Status',
  all: 'All',
  noneWaits: 'No exemption waits for a decision',
  none: 'No exemption yet',
  noneDescription:
    'The owner of a model asks for one at a failed check, on the model’s ownership tab.',
  nothingLeft: 'Nothing is left on this page.',
  status: {
    requested: 'Waiting for a decision',
    approved: 'Approved',
    rejected: 'Rejected',
    revoked: 'Revoked',
    expired: 'Expired',
  },
  column: {
    of: 'For',
    check: 'Check',
    reason: 'Reason',
    askedFor: 'Asked for by',
    lastDay: 'Last day',
    status: 'Status',
  },
  by: 'by {{by}} on {{day}}',
  step: {
    approve: 'Approve',
    reject: 'Reject',
    revoke: 'Revoke',
    withdraw: 'Withdraw',
  },
  stepOf: {
    approve: 'Approve the exemption of {{entity}} from {{check}}',
    reject: 'Reject the exemption of {{entity}} from {{check}}',
    revoke: 'Revoke the exemption of {{entity}} from {{check}}',
    withdraw: 'Withdraw the exemption of {{entity}} from {{check}}',
  },
  stepTitle: {
    approve: 'Approve the exemption of {{entity}}',
    reject: 'Reject the exemption of {{entity}}',
    revoke: 'Revoke the exemption of {{entity}}',
    withdraw: 'Withdraw the exemption of {{entity}}',
  },
  stepExplanation: 'From “{{check}}”, until {{day}}: “{{reason}}”',
  taken: {
    approve: 'The exemption of {{entity}} from “{{check}}” is approved.',
    reject: 'The exemption of {{entity}} from “{{check}}” is rejected.',
    revoke: 'The exemption of {{entity}} from “{{check}}” is revoked.',
    withdraw: 'The exemption of {{entity}} from “{{check}}” is withdrawn.',
  },
  whyNot: 'Why not',
  comment: 'Comment',
  ask: {
    button: 'Ask for an exemption',
    buttonFrom: 'Ask for an exemption from {{check}}',
    explanation: '“{{check}}” would not count until the last day. {{decides}}',
    deciders: 'Who decides: {{approvers}}.',
    somebodyElse: 'Somebody else decides.',
    submit: 'Ask',
    reason: 'Reason',
    reasonHelp:
      'What stands in the way, and what will have changed by the last day; at most {{most, number}} characters',
    lastDay: 'Last day',
    done: 'Asked for. Until somebody decides, the check counts.',
  },
  standing: {
    until: 'Exemption: {{status}}, until {{day}}: “{{reason}}”',
    ended: 'Exemption: {{status}}, ended on {{day}}: “{{reason}}”',
    asked: 'Asked for by {{by}} on {{day}}.',
    decided: {
      approved:
        'Asked for by {{by}} on {{day}}, approved by {{decider}} on {{decidedOn}}.',
      rejected:
        'Asked for by {{by}} on {{day}}, rejected by {{decider}} on {{decidedOn}}.',
      revoked:
        'Asked for by {{by}} on {{day}}, revoked by {{decider}} on {{decidedOn}}.',
    },
    decidedWithComment: {
      approved:
        'Asked for by {{by}} on {{day}}, approved by {{decider}} on {{decidedOn}}: “{{comment}}”.',
      rejected:
        'Asked for by {{by}} on {{day}}, rejected by {{decider}} on {{decidedOn}}: “{{comment}}”.',
      revoked:
        'Asked for by {{by}} on {{day}}, revoked by {{decider}} on {{decidedOn}}: “{{comment}}”.',
    },
  },
  trail: {
    title: 'What happened',
    requested: 'Asked for, until {{endsOn}}, on {{day}}',
    requestedBy: 'Asked for, until {{endsOn}}, by {{by}} on {{day}}',
    step: '{{status}} on {{day}}',
    stepBy: '{{status}} by {{by}} on {{day}}',
    commented: '{{step}}: “{{comment}}”',
  },
} as const;
