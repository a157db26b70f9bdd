import { ChecksClient } from './ChecksClient';
import { DropsClient } from './DropsClient';
import { HttpTransport, nameOf, pathOf } from './HttpTransport';
import type { MlPortalClientOptions } from './HttpTransport';
import type { MlPortalApi } from './MlPortalApi';
import { OperatingClient } from './OperatingClient';
import { RoadmapClient } from './RoadmapClient';
import { ToolingClient } from './ToolingClient';
import type { PreviewResponse } from './types';
import { ValueClient } from './ValueClient';
import { VelocityClient } from './VelocityClient';

/**
 * Speaks to the backend of ML Portal over HTTP.
 *
 * @public
 */
export class MlPortalClient implements MlPortalApi {
  readonly #http: HttpTransport;

  readonly roadmap: MlPortalApi['roadmap'];

  readonly operating: MlPortalApi['operating'];

  readonly checks: MlPortalApi['checks'];

  readonly drops: MlPortalApi['drops'];

  readonly value: MlPortalApi['value'];

  readonly tooling: MlPortalApi['tooling'];

  readonly velocity: MlPortalApi['velocity'];

  constructor(options: MlPortalClientOptions) {
    this.#http = new HttpTransport(options);
    this.roadmap = new RoadmapClient(this.#http);
    this.operating = new OperatingClient(this.#http);
    this.checks = new ChecksClient(this.#http);
    this.drops = new DropsClient(this.#http);
    this.value = new ValueClient(this.#http);
    this.tooling = new ToolingClient(this.#http);
    this.velocity = new VelocityClient(this.#http);
  }

  getOwnership: MlPortalApi['getOwnership'] = async (entityRef, options) =>
    this.#http.get(pathOf(entityRef, 'ownership'), {}, options);

  getModels: MlPortalApi['getModels'] = (query = {}, options) =>
    this.#http.get('models', { ...query }, options);

  getModelsCsv: MlPortalApi['getModelsCsv'] = (query = {}, options) =>
    this.#http.getBlob('models.csv', { ...query }, options);

  getFences: MlPortalApi['getFences'] = (query = {}, options) =>
    this.#http.get('fences', { ...query }, options);

  getLinesOfBusiness: MlPortalApi['getLinesOfBusiness'] = (
    query = {},
    options,
  ) => this.#http.get('lines-of-business', { ...query }, options);

  getLineOfBusiness: MlPortalApi['getLineOfBusiness'] = async (
    entityRef,
    query = {},
    options,
  ) =>
    this.#http.get(
      nameOf(entityRef, 'lines-of-business'),
      { ...query },
      options,
    );

  getOrganization: MlPortalApi['getOrganization'] = (query = {}, options) =>
    this.#http.get('organization', { ...query }, options);

  getTools: MlPortalApi['getTools'] = (query = {}, options) =>
    this.#http.get('tools', { ...query }, options);

  getTool: MlPortalApi['getTool'] = async (entityRef, options) =>
    this.#http.get(nameOf(entityRef, 'tools'), {}, options);

  getFeatureStores: MlPortalApi['getFeatureStores'] = (query = {}, options) =>
    this.#http.get('feature-stores', { ...query }, options);

  getFeatureStore: MlPortalApi['getFeatureStore'] = async (
    entityRef,
    options,
  ) => this.#http.get(nameOf(entityRef, 'feature-stores'), {}, options);

  getRejected: MlPortalApi['getRejected'] = (query = {}, options) =>
    this.#http.get('rejected', { ...query }, options);

  getScorecards: MlPortalApi['getScorecards'] = options =>
    this.#http.get('scorecards', {}, options);

  preview: MlPortalApi['preview'] = async (yaml, options) => {
    const response = await this.#http.fetch('preview', {
      method: 'POST',
      headers: { 'content-type': 'application/yaml' },
      body: yaml,
      signal: options?.signal,
    });
    return (await response.json()) as PreviewResponse;
  };

  evaluate: MlPortalApi['evaluate'] = (entityRef, options) =>
    this.#http.post('evaluations', { entityRef }, options);

  getExemptions: MlPortalApi['getExemptions'] = (query = {}, options) =>
    this.#http.get('exemptions', { ...query }, options);

  requestExemption: MlPortalApi['requestExemption'] = request =>
    this.#http.post('exemptions', request);

  approveExemption: MlPortalApi['approveExemption'] = (id, comment) =>
    this.#http.post(`exemptions/${encodeURIComponent(id)}/approve`, {
      comment,
    });

  rejectExemption: MlPortalApi['rejectExemption'] = (id, comment) =>
    this.#http.post(`exemptions/${encodeURIComponent(id)}/reject`, { comment });

  revokeExemption: MlPortalApi['revokeExemption'] = (id, comment) =>
    this.#http.post(`exemptions/${encodeURIComponent(id)}/revoke`, { comment });

  getOwnershipHistory: MlPortalApi['getOwnershipHistory'] = async (
    entityRef,
    query = {},
    options,
  ) =>
    this.#http.get(
      `${pathOf(entityRef, 'ownership')}/history`,
      { ...query },
      options,
    );

  getLineOfBusinessHistory: MlPortalApi['getLineOfBusinessHistory'] = async (
    entityRef,
    query = {},
    options,
  ) =>
    this.#http.get(
      `${nameOf(entityRef, 'lines-of-business')}/history`,
      { ...query },
      options,
    );

  getOrganizationHistory: MlPortalApi['getOrganizationHistory'] = (
    query = {},
    options,
  ) => this.#http.get('organization/history', { ...query }, options);
}
