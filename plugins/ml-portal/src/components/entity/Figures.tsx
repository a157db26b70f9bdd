import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ModelOwnership,
  ScorecardSummary,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { Figure, FigureList } from '../FigureList';
import { LineOfBusinessLink } from '../LineOfBusinessLink';
import { OwnerLink } from '../OwnerLink';
import {
  type Translate,
  useTranslate,
  useWords,
  type Words,
} from '../../translation';

/** `2 checks to End to end`, or that there is nothing above. */
export function nextLevelWords(
  { id, nextLevel, checks }: ModelOwnership['scorecards'][number],
  words: Words,
  t: Translate,
): string {
  if (nextLevel === null) {
    return t('entity.figures.highest');
  }
  const open = checks.filter(
    ({ level, result }) =>
      level === nextLevel && ['failed', 'noData', 'error'].includes(result),
  ).length;
  return t('entity.figures.needs', {
    level: words.level(nextLevel, id),
    count: open,
  });
}

function percentWord(
  { passed, counted, percent }: ScorecardSummary,
  t: Translate,
): string {
  return percent === null
    ? t('entity.figures.noneCounts')
    : t('entity.figures.passed', { passed, counted, percent });
}

/** A model's figures, as on its card and above its tab. */
export function Figures({ model }: { model: ModelOwnership }) {
  const [scorecard] = model.scorecards;
  const words = useWords();
  const t = useTranslate();
  const linkTo = useEntityRefLink();
  return (
    <FigureList>
      <Figure label={t('entity.figures.score')}>
        {words.score(model.score)}
      </Figure>
      <Figure label={t('entity.figures.lineOfBusiness')}>
        <LineOfBusinessLink {...model} linkTo={linkTo} />
      </Figure>
      <Figure label={t('entity.figures.owner')}>
        <OwnerLink owner={model.owner} linkTo={linkTo} />
      </Figure>
      {scorecard && (
        <>
          <Figure label={t('entity.figures.level')}>
            {words.levelOf(scorecard)}
          </Figure>
          <Figure label={t('entity.figures.nextLevel')}>
            {nextLevelWords(scorecard, words, t)}
          </Figure>
          <Figure label={t('entity.figures.checks')}>
            {percentWord(scorecard, t)}
          </Figure>
        </>
      )}
      <Figure label={t('entity.figures.handoffs')}>
        {words.number(model.handoffs)}
      </Figure>
      <Figure label={t('entity.figures.operatingModel')}>
        {words.operatingModel(model.operatingModel)}
      </Figure>
    </FigureList>
  );
}
