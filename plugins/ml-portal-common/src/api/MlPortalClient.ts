import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { MlPortalApi, RequestOptions } from './MlPortalApi';
import type { PreviewResponse } from './types';

/** What the client needs to reach the backend. @public */
export interface MlPortalClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

type Query = Record<string, string | number | string[] | undefined>;

function pathOf(entityRef: string, ...parts: string[]): string {
  const { kind, namespace, name } = parseEntityRef(entityRef.toLowerCase(), {
    defaultKind: 'component',
  });
  return [...parts, kind, namespace, name].map(encodeURIComponent).join('/');
}

/** The part of a path that names an entity whose kind the path implies. */
function nameOf(entityRef: string, collection: string): string {
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
 * Speaks to the backend of ML Portal over HTTP.
 *
 * @public
 */
export class MlPortalClient implements MlPortalApi {
  readonly #options: MlPortalClientOptions;

  constructor(options: MlPortalClientOptions) {
    this.#options = options;
  }

  getOwnership: MlPortalApi['getOwnership'] = async (entityRef, options) =>
    this.#get(pathOf(entityRef, 'ownership'), {}, options);

  getModels: MlPortalApi['getModels'] = (query = {}, options) =>
    this.#get('models', { ...query }, options);

  getModelsCsv: MlPortalApi['getModelsCsv'] = async (query = {}, options) => {
    const response = await this.#fetch(withQuery('models.csv', { ...query }), {
      signal: options?.signal,
    });
    return response.blob();
  };

  getFences: MlPortalApi['getFences'] = (query = {}, options) =>
    this.#get('fences', { ...query }, options);

  getLinesOfBusiness: MlPortalApi['getLinesOfBusiness'] = (
    query = {},
    options,
  ) => this.#get('lines-of-business', { ...query }, options);

  getLineOfBusiness: MlPortalApi['getLineOfBusiness'] = async (
    entityRef,
    query = {},
    options,
  ) => this.#get(nameOf(entityRef, 'lines-of-business'), { ...query }, options);

  getOrganization: MlPortalApi['getOrganization'] = (query = {}, options) =>
    this.#get('organization', { ...query }, options);

  getTools: MlPortalApi['getTools'] = (query = {}, options) =>
    this.#get('tools', { ...query }, options);

  getTool: MlPortalApi['getTool'] = async (entityRef, options) =>
    this.#get(nameOf(entityRef, 'tools'), {}, options);

  getFeatureStores: MlPortalApi['getFeatureStores'] = (query = {}, options) =>
    this.#get('feature-stores', { ...query }, options);

  getFeatureStore: MlPortalApi['getFeatureStore'] = async (
    entityRef,
    options,
  ) => this.#get(nameOf(entityRef, 'feature-stores'), {}, options);

  getRejected: MlPortalApi['getRejected'] = (query = {}, options) =>
    this.#get('rejected', { ...query }, options);

  getScorecards: MlPortalApi['getScorecards'] = options =>
    this.#get('scorecards', {}, options);

  preview: MlPortalApi['preview'] = async (yaml, options) => {
    const response = await this.#fetch('preview', {
      method: 'POST',
      headers: { 'content-type': 'application/yaml' },
      body: yaml,
      signal: options?.signal,
    });
    return (await response.json()) as PreviewResponse;
  };

  evaluate: MlPortalApi['evaluate'] = (entityRef, options) =>
    this.#post('evaluations', { entityRef }, options);

  getExemptions: MlPortalApi['getExemptions'] = (query = {}, options) =>
    this.#get('exemptions', { ...query }, options);

  requestExemption: MlPortalApi['requestExemption'] = request =>
    this.#post('exemptions', request);

  approveExemption: MlPortalApi['approveExemption'] = (id, comment) =>
    this.#post(`exemptions/${encodeURIComponent(id)}/approve`, { comment });

  rejectExemption: MlPortalApi['rejectExemption'] = (id, comment) =>
    this.#post(`exemptions/${encodeURIComponent(id)}/reject`, { comment });

  revokeExemption: MlPortalApi['revokeExemption'] = (id, comment) =>
    this.#post(`exemptions/${encodeURIComponent(id)}/revoke`, { comment });

  getOwnershipHistory: MlPortalApi['getOwnershipHistory'] = async (
    entityRef,
    query = {},
    options,
  ) =>
    this.#get(
      `${pathOf(entityRef, 'ownership')}/history`,
      { ...query },
      options,
    );

  getLineOfBusinessHistory: MlPortalApi['getLineOfBusinessHistory'] = async (
    entityRef,
    query = {},
    options,
  ) =>
    this.#get(
      `${nameOf(entityRef, 'lines-of-business')}/history`,
      { ...query },
      options,
    );

  getOrganizationHistory: MlPortalApi['getOrganizationHistory'] = (
    query = {},
    options,
  ) => this.#get('organization/history', { ...query }, options);

  async #post<T>(
    path: string,
    body: object,
    options?: RequestOptions,
  ): Promise<T> {
    const response = await this.#fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: options?.signal,
    });
    return (await response.json()) as T;
  }

  async #get<T>(
    path: string,
    query: Query,
    options?: RequestOptions,
  ): Promise<T> {
    const response = await this.#fetch(withQuery(path, query), {
      signal: options?.signal,
    });
    return (await response.json()) as T;
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl('ml-portal');
    const response = await fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
