import {
  FENCE_TARGETS,
  type LineOfBusiness,
  type LineSort,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Order } from './sortedPage';

const COLUMNS: Record<
  string,
  Pick<Order<LineOfBusiness>, 'type' | 'valueOf'>
> = {
  title: { type: 'string', valueOf: ({ title }) => title },
  models: { type: 'number', valueOf: ({ models }) => models },
  // Lines without a score come before those with none of their stages owned.
  score: { type: 'number', valueOf: ({ score }) => score ?? -1 },
  fences: {
    type: 'number',
    valueOf: ({ fences }) =>
      FENCE_TARGETS.reduce((sum, target) => sum + fences[target], 0),
  },
};

/** The order of lines of business; a minus means descending. */
export function lineOrder(sort: LineSort): Order<LineOfBusiness> {
  return {
    ...COLUMNS[sort.replace('-', '')],
    name: `lines ${sort}`,
    descending: sort.startsWith('-'),
  };
}
