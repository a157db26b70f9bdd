import { ResponseError } from '@backstage/errors';
import { PortalError } from './PortalError';

const LONGEST_REASON = 300;

/** Why no connection came about, by the codes of Node. */
const CONNECTION_REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was broken off',
  EPROTO: 'it does not speak https as it should',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it speaks http, not https',
  EHOSTUNREACH: 'there is no way to that host',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about in time',
  UND_ERR_SOCKET: 'the connection was broken off',
};

function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (typeof code === 'string') {
    return code;
  }
  return cause === undefined || cause === null ? undefined : codeOf(cause);
}

/** Says why a request had no answer. */
export function explainNoAnswer(
  error: unknown,
  timeoutMs: number,
): PortalError {
  if ((error as Error).name === 'TimeoutError') {
    return new PortalError(
      `gave no answer within ${timeoutMs / 1000} s; --timeout allows more`,
    );
  }
  const code = codeOf(error);
  if (code !== undefined && /CERT|SIGNATURE/.test(code)) {
    return new PortalError(
      `cannot be reached: its certificate is not trusted (${code}); NODE_EXTRA_CA_CERTS names that of your company`,
    );
  }
  const { message } = ((error as Error).cause ?? error) as Error;
  const reason = (code && CONNECTION_REASONS[code]) ?? code ?? message;
  return new PortalError(`cannot be reached: ${reason}`);
}

/** Says why an answer is no answer of ML Portal, if so. */
export function explainAnswer(
  { status, ok, headers }: Response,
  hasToken: boolean,
): PortalError | undefined {
  switch (status) {
    case 401:
      return new PortalError(
        hasToken
          ? 'does not accept the token (401): it may have ended, or is of another portal'
          : 'asks for a token (401): put one in ML_PORTAL_TOKEN',
      );
    case 404:
      return new PortalError(
        'has no ML Portal at this address (404): is it that of the backend, and is the plugin installed?',
      );
    case 413:
      return new PortalError(
        'takes no requests of this size (413): does a proxy before it limit them to less than 1 MB?',
      );
    case 429:
      return new PortalError('is asked too often just now (429)');
    default:
  }
  const isJson = /\bjson\b/.test(headers.get('content-type') ?? '');
  if (isJson) {
    return undefined;
  }
  return new PortalError(
    ok
      ? 'answers with a web page, not with data: is this the address of the backend, or does a sign-in page stand before it?'
      : `answers ${status}, and not in the words of a portal`,
  );
}

/** Says what went wrong in a portal that answered with an error. */
export function explainRefusal(error: ResponseError): PortalError {
  const reason = error.cause.message.slice(0, LONGEST_REASON);
  return new PortalError(`answers ${error.statusCode}: ${reason}`);
}
