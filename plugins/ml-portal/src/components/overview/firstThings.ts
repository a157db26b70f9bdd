import type { OrganizationOverview } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { FilterValues } from '../../hooks/useModelFilter';
import type { TitleOf } from '../../hooks/useTitles';
import { type Translate, wordsOf } from '../../translation';

/** Something worth doing first, and the models that it is about. */
export interface FirstThing {
  text: string;
  filter: FilterValues;
  /** How many stages it would mend. */
  stages: number;
}

function nobodys(
  overview: OrganizationOverview,
  status: 'unclaimed' | 'orphaned',
  t: Translate,
): FirstThing[] {
  const words = wordsOf(t);
  return overview.stages
    .filter(({ counts }) => counts[status] > 0)
    .map(({ stage, counts }) => ({
      text: t(`overview.first.${status}`, {
        stage: words.stageInSentence(stage),
        models: words.models(counts[status]),
      }),
      filter: { stage, status },
      stages: counts[status],
    }));
}

/** What would mend most, the largest first; at most `most`. */
export function firstThings(
  overview: OrganizationOverview,
  t: Translate,
  titleOf: TitleOf,
  most = 4,
): FirstThing[] {
  const words = wordsOf(t);
  return [
    ...nobodys(overview, 'unclaimed', t),
    ...nobodys(overview, 'orphaned', t),
    ...overview.receivingTeams.map(({ owner, fences, models }) => ({
      text: t('overview.first.fenced', {
        team: titleOf(owner),
        stages: words.stages(fences),
        models: words.models(models),
      }),
      filter: { fencedTo: owner },
      stages: fences,
    })),
  ]
    .sort((a, b) => b.stages - a.stages)
    .slice(0, most);
}
