import {
  FENCE_TARGETS,
  OBJECTIVE_SORTS,
  OBJECTIVE_STANDINGS,
  REFERENCE_KINDS,
  STAGE_STATUSES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { z } from 'zod';
import { counted, page, references, text } from './queries';

export const objectivesQuery = z
  .strictObject({
    ...counted,
    standing: z.enum(OBJECTIVE_STANDINGS).optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be a currency code such as EUR')
      .optional(),
    status: z.enum(STAGE_STATUSES).optional(),
    fencedTo: references(REFERENCE_KINDS.owner, FENCE_TARGETS),
    q: text.optional(),
    sort: z.enum(OBJECTIVE_SORTS).default('title'),
    ...page,
  })
  .refine(({ sort, currency }) => sort !== '-value' || currency, {
    path: ['sort'],
    message: 'must come with currency: amounts of currencies do not compare',
  });
