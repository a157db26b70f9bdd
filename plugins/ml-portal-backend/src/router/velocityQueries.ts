import {
  MODEL_VELOCITY_SORTS,
  TRAINING_STANDINGS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { z } from 'zod';
import { counted, page, several, text } from './queries';

const period = {
  days: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(30, 'must be at least 30')
    .max(400, 'must be at most 400')
    .default(180),
};

export const velocityQuery = z.strictObject(period);

export const modelVelocityQuery = z.strictObject({
  ...period,
  entityRef: text.optional(),
  lineOfBusiness: counted.lineOfBusiness,
  training: z.enum(TRAINING_STANDINGS).optional(),
  lifecycle: several,
  q: text.optional(),
  sort: z.enum(MODEL_VELOCITY_SORTS).default('title'),
  ...page,
});
