import type {
  ModelOwnership,
  ScorecardSummary,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { Figure, FigureList } from '../FigureList';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import { levelWord, OPERATING_MODEL_WORDS, scoreWord } from '../../words';

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
  const [scorecard] = model.scorecards;
  return (
    <FigureList>
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
    </FigureList>
  );
}
