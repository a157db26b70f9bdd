import type { MlflowAuth, MlflowInstance } from '../config';
import { MlflowModelError, MlflowServerError } from '../errors';
import { nameFilter } from './nameFilter';
import { readBounded } from './readBounded';
import { saysMissing, statusError } from './statusError';

/** Far more than a page of versions needs, far less than the process has. */
const MAX_REPLY_BYTES = 10 * 1024 * 1024;
const VERSIONS_PER_PAGE = 500;

function authorization(auth: MlflowAuth): Record<string, string> {
  switch (auth.type) {
    case 'basic': {
      const pair = Buffer.from(`${auth.username}:${auth.password}`);
      return { authorization: `Basic ${pair.toString('base64')}` };
    }
    case 'bearer':
      return { authorization: `Bearer ${auth.token}` };
    default:
      return {};
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return Object(value)[key];
}

/** The system's word for it; the message may quote addresses and headers. */
function codeOf(error: unknown): string {
  const code =
    propertyOf(propertyOf(error, 'cause'), 'code') ?? propertyOf(error, 'code');
  return typeof code === 'string' ? code : 'no connection';
}

/**
 * Asks one MLflow server over REST, version 2.0 of its API. Replies are JSON
 * that nobody has looked at yet.
 *
 * Every call is `undefined` where MLflow says that there is no such thing, and
 * throws {@link MlflowServerError} or {@link MlflowModelError}, or the reason of
 * the signal. No error holds an address or a secret.
 */
export class MlflowClient {
  readonly #instance: MlflowInstance;
  readonly #headers: Record<string, string>;
  /** How errors call the server. */
  readonly #server: string;

  constructor(instance: MlflowInstance) {
    this.#instance = instance;
    this.#server = `MLflow "${instance.name}"`;
    this.#headers = {
      accept: 'application/json',
      ...authorization(instance.auth),
    };
  }

  /** `{ registered_model }` */
  getRegisteredModel(name: string, signal: AbortSignal): Promise<unknown> {
    return this.#get('registered-models/get', { name }, signal);
  }

  /**
   * `{ model_versions, next_page_token }`; may hold versions of models of a
   * similar name.
   */
  searchVersions(
    name: string,
    pageToken: string | undefined,
    signal: AbortSignal,
  ): Promise<unknown> {
    const query = {
      filter: nameFilter(name),
      max_results: `${VERSIONS_PER_PAGE}`,
      ...(pageToken !== undefined && { page_token: pageToken }),
    };
    return this.#get('model-versions/search', query, signal);
  }

  /** `{ run }` */
  getRun(id: string, signal: AbortSignal): Promise<unknown> {
    return this.#get('runs/get', { run_id: id }, signal);
  }

  async #get(
    path: string,
    query: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { baseUrl, timeoutMs } = this.#instance;
    const timeout = AbortSignal.timeout(timeoutMs);
    const url = `${baseUrl}/api/2.0/mlflow/${path}?${new URLSearchParams(
      query,
    )}`;
    let response: Response;
    let body: string | undefined;
    try {
      response = await fetch(url, {
        headers: this.#headers,
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      body = await readBounded(response, MAX_REPLY_BYTES);
    } catch (error) {
      signal.throwIfAborted();
      throw new MlflowServerError(
        timeout.aborted
          ? `${this.#server} did not answer within ${timeoutMs} ms`
          : `${this.#server} cannot be reached (${codeOf(error)})`,
      );
    }
    if (saysMissing(response.status, body)) {
      return undefined;
    }
    if (!response.ok) {
      throw statusError(this.#server, response, body);
    }
    if (body === undefined) {
      throw new MlflowModelError(
        `${this.#server} answered with more than ${MAX_REPLY_BYTES} bytes`,
      );
    }
    try {
      return JSON.parse(body);
    } catch {
      throw new MlflowServerError(
        `${this.#server} did not answer with JSON, check its baseUrl`,
      );
    }
  }
}
