import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';

/**
 * Says of what no route of the API takes that there is no such thing, in the
 * shape of any other error. Comes after all routes.
 */
export function noSuchRoute(): Router {
  return Router().use('/v1', ({ method, baseUrl, path }) => {
    throw new NotFoundError(`There is no ${method} ${baseUrl}${path}`);
  });
}
