import { isError } from '@backstage/errors';

/** Whether the backend refused with an error of that name, for example `NotFoundError`. */
export function causedBy(error: unknown, name: string): boolean {
  return isError(error) && isError(error.cause) && error.cause.name === name;
}
