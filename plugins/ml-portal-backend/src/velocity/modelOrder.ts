import type { ModelVelocitySort } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Order } from '../router/sortedPage';
import type { ModelWithFigures } from './courses';

/** Every figure is 0 or more: models without it come last. */
const UNKNOWN = -1;

const ORDERS: Record<
  ModelVelocitySort,
  Pick<Order<ModelWithFigures>, 'type' | 'valueOf'>
> = {
  title: { type: 'string', valueOf: ({ sortTitle }) => sortTitle },
  '-leadTime': {
    type: 'number',
    valueOf: ({ leadTimeDays }) => leadTimeDays ?? UNKNOWN,
  },
  '-changes': {
    type: 'number',
    valueOf: ({ changes }) => changes ?? UNKNOWN,
  },
  '-trainingAge': {
    type: 'number',
    valueOf: ({ trainingAgeDays }) => trainingAgeDays ?? UNKNOWN,
  },
};

/** The order of models; a minus means descending. */
export function modelOrder(sort: ModelVelocitySort): Order<ModelWithFigures> {
  return {
    ...ORDERS[sort],
    name: `velocity ${sort}`,
    descending: sort.startsWith('-'),
  };
}
