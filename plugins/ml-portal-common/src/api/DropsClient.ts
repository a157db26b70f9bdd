import type { DropsApi } from './drops';
import type { HttpTransport } from './HttpTransport';

/** Drops over HTTP. */
export class DropsClient implements DropsApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getDrops: DropsApi['getDrops'] = (query = {}, options) =>
    this.#http.get('drops', { ...query }, options);
}
