import { MlPortalClient } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { PortalOptions } from '../usage/parseArguments';
import { explainAnswer, explainNoAnswer } from './explain';

/**
 * A client of a portal.
 *
 * @returns a client whose calls throw a PortalError where there is no answer of
 * ML Portal, and a ResponseError where it answers with an error
 */
export function connect({
  url,
  token,
  timeoutMs,
}: PortalOptions): MlPortalClient {
  const fetchFromPortal: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    if (token) {
      headers.set('authorization', `Bearer ${token}`);
    }
    let response: Response;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const answer = await fetch(input, { ...init, headers, signal });
      // Read here, so that a body that breaks off is no answer, either.
      const body = await answer.arrayBuffer();
      response = new Response(body.byteLength > 0 ? body : null, answer);
    } catch (error) {
      throw explainNoAnswer(error, timeoutMs);
    }
    const trouble = explainAnswer(response, token !== undefined);
    if (trouble) {
      throw trouble;
    }
    return response;
  };
  return new MlPortalClient({
    discoveryApi: { getBaseUrl: async () => `${url}/api/ml-portal` },
    fetchApi: { fetch: fetchFromPortal },
  });
}
