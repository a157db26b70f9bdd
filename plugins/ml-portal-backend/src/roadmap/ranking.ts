import type { RoadmapSort } from '@ml-portal/backstage-plugin-ml-portal-common';
import { decodeCursor, encodeCursor, wrongCursor } from '../database/cursor';
import {
  pageOf,
  type PageRequest,
  type RowPage,
} from '../database/ModelQueries';
import type { RequestStanding } from '../database/roadmap/RequestQueries';
import type { VisibleDemand } from './RoadmapDemand';

/** A request in its place: the newest first of those with the same value. */
interface Place {
  value: number;
  requestedAt: number;
  id: string;
}

type Ranked = RequestStanding & Place;

function compare(a: Place, b: Place): number {
  return (
    b.value - a.value ||
    b.requestedAt - a.requestedAt ||
    (a.id === b.id ? 0 : Number(a.id < b.id) * 2 - 1)
  );
}

/** Puts requests in order. */
export function ranked(
  standings: RequestStanding[],
  sort: RoadmapSort,
  demand: Pick<VisibleDemand, 'of'>,
): Ranked[] {
  const valueOf: Record<RoadmapSort, (standing: RequestStanding) => number> = {
    '-votes': ({ votes }) => votes,
    '-models': standing => demand.of(standing).models,
    '-requestedAt': ({ requestedAt }) => requestedAt,
  };
  return standings
    .map(standing => ({ ...standing, value: valueOf[sort](standing) }))
    .sort(compare);
}

function placeAfter(
  sort: RoadmapSort,
  cursor: string | undefined,
): Place | undefined {
  const after = decodeCursor(sort, 'number', cursor);
  if (!after) {
    return undefined;
  }
  const [, requestedAt, id] = after.ref.match(/^(\d+) (.+)$/) ?? [];
  if (id === undefined) {
    throw wrongCursor();
  }
  return { value: Number(after.value), requestedAt: Number(requestedAt), id };
}

/**
 * A page of what is in order. What moved meanwhile may come twice, or not at
 * all, but nothing else does.
 *
 * @throws InputError for the cursor of another list
 */
export function pageOfRanked(
  all: Ranked[],
  sort: RoadmapSort,
  { limit, cursor }: PageRequest,
): RowPage<Ranked> {
  const after = placeAfter(sort, cursor);
  const rest = after ? all.filter(each => compare(each, after) > 0) : all;
  return pageOf(rest.slice(0, limit + 1), all.length, limit, last =>
    encodeCursor(sort, {
      value: last.value,
      ref: `${last.requestedAt} ${last.id}`,
    }),
  );
}
