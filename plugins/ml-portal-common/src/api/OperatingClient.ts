import type { HttpTransport } from './HttpTransport';
import type { OperatingApi } from './operating';

/** How a company organises machine learning, over HTTP. */
export class OperatingClient implements OperatingApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getIslands: OperatingApi['getIslands'] = (query = {}, options) =>
    this.#http.get('islands', { ...query }, options);

  getPeople: OperatingApi['getPeople'] = (query = {}, options) =>
    this.#http.get('people', { ...query }, options);

  getPhase: OperatingApi['getPhase'] = options =>
    this.#http.get('phase', {}, options);
}
