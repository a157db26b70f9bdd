import { MlflowModelError, MlflowServerError } from '../errors';

const NO_SUCH_THING = ['RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND'];

/** MLflow's own word for what went wrong; undefined where it said none. */
function errorCode(body: string | undefined): string | undefined {
  try {
    const code = JSON.parse(body ?? '').error_code;
    return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code)
      ? code
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Tells whether MLflow itself said that something is not there. Any other 404
 * comes from a wrong address, and must not pass for a missing model.
 */
export function saysMissing(status: number, body: string | undefined): boolean {
  return status === 404 && NO_SUCH_THING.includes(errorCode(body) ?? '');
}

/**
 * What a reply that is no success means. Of the body only the error code is
 * repeated: the message is shown to readers of the portal.
 *
 * @param server - how to call the server
 */
export function statusError(
  server: string,
  response: Response,
  body: string | undefined,
): MlflowServerError | MlflowModelError {
  const { status } = response;
  const code = errorCode(body);
  const told = code ? `${status} ${code}` : `${status}`;
  if (status === 401) {
    return new MlflowServerError(
      `${server} does not accept the portal's credentials (${told})`,
    );
  }
  if (status === 403) {
    return new MlflowModelError(`${server} refuses access (${told})`, status);
  }
  if (status === 404) {
    return new MlflowServerError(
      `${server} does not know MLflow's REST API (${told}), check its baseUrl`,
    );
  }
  if (status === 429) {
    const seconds = response.headers.get('retry-after');
    const when =
      seconds && /^\d{1,6}$/.test(seconds) ? `, again in ${seconds} s` : '';
    return new MlflowServerError(
      `${server} gets too many requests (${told}${when})`,
    );
  }
  if (status < 400) {
    return new MlflowServerError(
      `${server} redirects (${told}), perhaps to a login page`,
    );
  }
  // A proxy speaks so when the server is away; MLflow's own failures are 500.
  if (status > 500) {
    return new MlflowServerError(`${server} is not available (${told})`);
  }
  return new MlflowModelError(
    `${server} ${status === 500 ? 'failed' : 'refused the request'} (${told})`,
    status,
  );
}
