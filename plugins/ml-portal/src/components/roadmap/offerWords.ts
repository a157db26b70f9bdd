import type { RoadmapOffer } from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import type { Translate, Words } from '../../translation';

/** What the catalog suggests, and how a request for it would begin. */
export function offerWords(
  { stage, scope, demand }: RoadmapOffer,
  t: Translate,
  words: Words,
): { offer: string; title: string; problem: string } {
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
  const fenced = { ...values, team: nameOf(scope.team) };
  return {
    title,
    offer: t('roadmap.offers.fenced', fenced),
    problem: t('roadmap.offers.fencedProblem', fenced),
  };
}
