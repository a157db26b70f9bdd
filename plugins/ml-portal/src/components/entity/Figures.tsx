import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ModelOwnership,
  ScorecardSummary,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ReactNode } from 'react';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import { levelWord, OPERATING_MODEL_WORDS, scoreWord } from '../../words';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: theme.spacing(2),
    margin: theme.spacing(2, 0),
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

function Figure({ label, children }: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <Typography component="dt" variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" variant="body1" className={classes.value}>
        {children}
      </Typography>
    </div>
  );
}

/** `2 checks to End to end`, or that there is nothing above. */
export function nextLevelWords(
  scorecard: ModelOwnership['scorecards'][number],
): string {
  const { nextLevel, checks } = scorecard;
  if (nextLevel === null) {
    return 'The highest';
  }
  const open = checks.filter(
    ({ level, result }) =>
      level === nextLevel && ['failed', 'noData', 'error'].includes(result),
  ).length;
  return `${levelWord(nextLevel)}: needs ${open} ${
    open === 1 ? 'check' : 'checks'
  }`;
}

function percentWord({ passed, counted, percent }: ScorecardSummary): string {
  return percent === null
    ? 'None counts'
    : `${passed} of ${counted} (${percent}%)`;
}

/** A model's figures, as on its card and above its tab. */
export function Figures({ model }: { model: ModelOwnership }) {
  const classes = useStyles();
  const [scorecard] = model.scorecards;
  return (
    <dl className={classes.root}>
      <Figure label="Ownership score">{scoreWord(model.score)}</Figure>
      <Figure label="Line of business">
        <LineOfBusinessLink {...model} />
      </Figure>
      <Figure label="Owner">
        <OwnerLink owner={model.owner} />
      </Figure>
      {scorecard && (
        <>
          <Figure label="Level">{levelWord(scorecard.level)}</Figure>
          <Figure label="Next level">{nextLevelWords(scorecard)}</Figure>
          <Figure label="Checks passed">{percentWord(scorecard)}</Figure>
        </>
      )}
      <Figure label="Handoffs">{model.handoffs}</Figure>
      <Figure label="Operating model">
        {OPERATING_MODEL_WORDS[model.operatingModel]}
      </Figure>
    </dl>
  );
}
