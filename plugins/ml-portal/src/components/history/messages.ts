export const historyMessages = {
  title: 'History',
  subheader: 'When the result changed, newest first',
  chart: 'Ownership score',
  spans: {
    title: 'Operating model over time',
    since: '{{model}} since {{from}}',
    fromTo: '{{model}} from {{from}} to {{to}}',
    until: '{{model}} until {{to}}',
  },
  none: 'No change is recorded.',
  unchanged: 'Nothing has changed since {{day}}.',
  more: 'Show more',
  newest:
    'These are the newest {{shown, number}} of {{total, number}} changes.',
  appeared: 'First evaluated',
  cameBack: 'Came back to the catalog',
  left: 'Left the catalog',
  firstScore: 'Score {{score, number}}',
  firstLevel: 'Level: {{level}}',
  /** Of a change: what was not there before, or is not there now. */
  nothing: 'none',
  /** A line of business that the reader may not know of, or none. */
  noLine: 'none to show',
  score: 'Score from {{from}} to {{to}}',
  lifecycle: 'Lifecycle from {{from}} to {{to}}',
  operatingModel: 'Operating model from {{from}} to {{to}}',
  lineOfBusiness: 'Line of business from {{from}} to {{to}}',
  level: 'Level from {{from}} to {{to}}',
  gained_one: 'Gained the level {{levels}}',
  gained_other: 'Gained the levels {{levels}}',
  lost_one: 'Lost the level {{levels}}',
  lost_other: 'Lost the levels {{levels}}',
  check: '{{title}}: from {{from}} to {{to}}',
  notJudged: 'not judged',
  /** A change on one of several scorecards. */
  on: '{{change}} ({{scorecard}})',
  other: 'Who runs what changed',
  /** Of counts of models, a number for each day. */
  days: {
    nothing: 'Nothing is recorded yet.',
    noModel: 'No model was in production on these days.',
    tooFew: 'Recorded since {{day}}. It takes two days to show a trend.',
    dayByDay: 'Day by day',
    day: 'Day',
    all: 'All',
    changes: 'From {{day}} to {{lastDay}}: {{changes}}.',
    /** Parts of the sentence above. */
    change: '{{what}} from {{from, number}} to {{to, number}}',
  },
} as const;
