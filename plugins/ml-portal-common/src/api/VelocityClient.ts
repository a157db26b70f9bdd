import type { HttpTransport } from './HttpTransport';
import type { VelocityApi } from './velocity';

/** How quickly models move, over HTTP. */
export class VelocityClient implements VelocityApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getVelocity: VelocityApi['getVelocity'] = (query = {}, options) =>
    this.#http.get('velocity', { ...query }, options);

  getModels: VelocityApi['getModels'] = (query = {}, options) =>
    this.#http.get('model-velocity', { ...query }, options);
}
