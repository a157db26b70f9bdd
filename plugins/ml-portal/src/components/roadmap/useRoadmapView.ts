import {
  type RoadmapFilter,
  ROADMAP_SORTS,
  ROADMAP_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useAddress } from '../../hooks/useAddress';
import { PAGE_SIZES } from '../../settings';

const ADDRESS = {
  view: ['list'],
  status: ROADMAP_STATUSES,
  stage: STAGES,
  lineOfBusiness: null,
  whose: ['mine', 'unanswered'],
  model: null,
  tool: null,
  q: null,
  sort: ROADMAP_SORTS,
  limit: PAGE_SIZES.map(String),
} as const;

/** What of the roadmap is shown, and how; in the address, so that it can be sent. */
export function useRoadmapView() {
  const { values, set } = useAddress(ADDRESS);
  const { stage, lineOfBusiness, model, tool, q, whose, status } = values;
  const filter: RoadmapFilter = {
    ...(stage && { stage }),
    ...(lineOfBusiness && { lineOfBusiness }),
    ...(model && { model }),
    ...(tool && { tool }),
    ...(q && { q }),
    ...(whose === 'mine' && { mine: true }),
    ...(whose === 'unanswered' && { unanswered: true }),
  };
  return {
    values,
    /** Without the status: the board has a column for each. */
    filter,
    isFiltered: Object.keys(filter).length > 0,
    status,
    view: values.view ?? ('board' as const),
    sort: values.sort ?? ROADMAP_SORTS[0],
    limit: values.limit ? Number(values.limit) : PAGE_SIZES[0],
    set,
  };
}

export type RoadmapView = ReturnType<typeof useRoadmapView>;
