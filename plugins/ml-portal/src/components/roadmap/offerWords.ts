import type { RoadmapOffer } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { TitleOf } from '../../hooks/useTitles';
import type { Translate, Words } from '../../translation';

/** What is said of an offer. */
export interface OfferWords {
  offer: string;
  /** How a request for it would begin. */
  title: string;
  problem: string;
}

/** What the catalog suggests, and how a request for it would begin. */
export function offerWords(
  { stage, scope, demand }: RoadmapOffer,
  t: Translate,
  words: Words,
  titleOf: TitleOf,
): OfferWords {
  const values = {
    stage: words.stageInSentence(stage),
    models: t('roadmap.demand.models', { count: demand.models }),
    lines: t('roadmap.demand.lines', { count: demand.linesOfBusiness }),
  };
  const title = t('roadmap.offers.requestTitle', values);
  if (scope.kind !== 'receivingTeam') {
    return {
      title,
      offer: t('roadmap.offers.unclaimed', values),
      problem: t('roadmap.offers.unclaimedProblem', values),
    };
  }
  const fenced = { ...values, team: titleOf(scope.team) };
  return {
    title,
    offer: t('roadmap.offers.fenced', fenced),
    problem: t('roadmap.offers.fencedProblem', fenced),
  };
}
