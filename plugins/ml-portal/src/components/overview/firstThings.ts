import type {
  OrganizationOverview,
  Stage,
  StageStatus,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { FilterValues } from '../../hooks/useModelFilter';
import { counted, nameOf, STAGE_WORDS } from '../../words';

/** Something worth doing first, and the models that it is about. */
export interface FirstThing {
  text: string;
  filter: FilterValues;
  /** How many stages it would mend. */
  stages: number;
}

function nobodys(
  overview: OrganizationOverview,
  status: Extract<StageStatus, 'unclaimed' | 'orphaned'>,
  say: (count: number, stage: Stage) => string,
): FirstThing[] {
  return overview.stages
    .filter(({ counts }) => counts[status] > 0)
    .map(({ stage, counts }) => ({
      text: say(counts[status], stage),
      filter: { stage, status },
      stages: counts[status],
    }));
}

/** What would mend most, the largest first; at most `most`. */
export function firstThings(
  overview: OrganizationOverview,
  most = 4,
): FirstThing[] {
  return [
    ...nobodys(
      overview,
      'unclaimed',
      (count, stage) =>
        `Name who does ${STAGE_WORDS[
          stage
        ].toLowerCase()}: nobody does for ${counted(count, 'model')}.`,
    ),
    ...nobodys(
      overview,
      'orphaned',
      (count, stage) =>
        `Find a new owner for ${STAGE_WORDS[
          stage
        ].toLowerCase()}: for ${counted(count, 'model')} the old one is gone.`,
    ),
    ...overview.receivingTeams.map(({ owner, fences, models }) => ({
      text: `Bring home what ${nameOf(owner)} runs: ${counted(
        fences,
        'stage',
      )} of ${counted(models, 'model')}.`,
      filter: { fencedTo: owner },
      stages: fences,
    })),
  ]
    .sort((a, b) => b.stages - a.stages)
    .slice(0, most);
}
