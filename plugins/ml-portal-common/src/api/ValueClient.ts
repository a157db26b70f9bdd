import type { HttpTransport } from './HttpTransport';
import type { ValueApi } from './value';

/** What models are for, and what they are declared worth, over HTTP. */
export class ValueClient implements ValueApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getValue: ValueApi['getValue'] = (query = {}, options) =>
    this.#http.get('value', { ...query }, options);

  getObjectives: ValueApi['getObjectives'] = (query = {}, options) =>
    this.#http.get('objectives', { ...query }, options);
}
