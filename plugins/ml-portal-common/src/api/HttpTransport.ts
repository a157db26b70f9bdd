import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { RequestOptions } from './MlPortalApi';

/** What the client needs to reach the backend. @public */
export interface MlPortalClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

type Query = Record<string, string | number | boolean | string[] | undefined>;

/** The part of a path that names an entity, with its kind. */
export function pathOf(entityRef: string, ...parts: string[]): string {
  const { kind, namespace, name } = parseEntityRef(entityRef.toLowerCase(), {
    defaultKind: 'component',
  });
  return [...parts, kind, namespace, name].map(encodeURIComponent).join('/');
}

/** The part of a path that names an entity whose kind the path implies. */
export function nameOf(entityRef: string, collection: string): string {
  const { namespace, name } = parseEntityRef(entityRef.toLowerCase(), {
    // Any: the kind is not looked at.
    defaultKind: 'component',
  });
  return [collection, namespace, name].map(encodeURIComponent).join('/');
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item !== undefined && item !== '') {
        parameters.append(key, String(item));
      }
    }
  }
  const search = parameters.toString();
  return search ? `${path}?${search}` : path;
}

/**
 * Requests to the backend of ML Portal, which reject with the `ResponseError`
 * of `@backstage/errors` where it refuses.
 */
export class HttpTransport {
  readonly #options: MlPortalClientOptions;

  constructor(options: MlPortalClientOptions) {
    this.#options = options;
  }

  async get<T>(
    path: string,
    query: Query = {},
    options?: RequestOptions,
  ): Promise<T> {
    const response = await this.fetch(withQuery(path, query), {
      signal: options?.signal,
    });
    return (await response.json()) as T;
  }

  async post<T>(
    path: string,
    body: object,
    options?: RequestOptions,
  ): Promise<T> {
    return this.#send('POST', path, body, options);
  }

  async put<T>(path: string, body: object = {}): Promise<T> {
    return this.#send('PUT', path, body);
  }

  async delete(path: string): Promise<void> {
    await this.fetch(path, { method: 'DELETE' });
  }

  /** @param query - leaves out what is undefined or empty */
  async getBlob(
    path: string,
    query: Query,
    options?: RequestOptions,
  ): Promise<Blob> {
    const response = await this.fetch(withQuery(path, query), {
      signal: options?.signal,
    });
    return response.blob();
  }

  async fetch(path: string, init: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('ml-portal');
    const response = await fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }

  async #send<T>(
    method: string,
    path: string,
    body: object,
    options?: RequestOptions,
  ): Promise<T> {
    const response = await this.fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: options?.signal,
    });
    return (await response.json()) as T;
  }
}
