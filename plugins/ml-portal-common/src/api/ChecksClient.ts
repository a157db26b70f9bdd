import type { ChecksApi } from './checks';
import type { HttpTransport } from './HttpTransport';

/** Checks over HTTP. */
export class ChecksClient implements ChecksApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getStandings: ChecksApi['getStandings'] = (query = {}, options) =>
    this.#http.get('scorecards/standings', { ...query }, options);

  getFailing: ChecksApi['getFailing'] = (query = {}, options) =>
    this.#http.get('failing-checks', { ...query }, options);
}
