import { nameOf, type HttpTransport } from './HttpTransport';
import type { ToolingApi } from './tooling';

const DECISIONS = 'tooling-decisions';

function pathOfDecision(id: string, ...parts: string[]): string {
  return [DECISIONS, ...[id, ...parts].map(encodeURIComponent)].join('/');
}

function pathOfEvaluation(entityRef: string): string {
  return `${nameOf(entityRef, 'tools')}/evaluation`;
}

/** Tools, evaluations and tooling decisions over HTTP. */
export class ToolingClient implements ToolingApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getStages: ToolingApi['getStages'] = (query = {}, options) =>
    this.#http.get('tooling', { ...query }, options);

  getChoices: ToolingApi['getChoices'] = (query = {}, options) =>
    this.#http.get('tool-choices', { ...query }, options);

  getDecisions: ToolingApi['getDecisions'] = (query = {}, options) =>
    this.#http.get(DECISIONS, { ...query }, options);

  getDecision: ToolingApi['getDecision'] = (id, options) =>
    this.#http.get(pathOfDecision(id), {}, options);

  decide: ToolingApi['decide'] = decision =>
    this.#http.post(DECISIONS, decision);

  review: ToolingApi['review'] = (id, review) =>
    this.#http.post(pathOfDecision(id, 'review'), review);

  end: ToolingApi['end'] = (id, ending) =>
    this.#http.post(pathOfDecision(id, 'end'), ending);

  getEvaluation: ToolingApi['getEvaluation'] = async (entityRef, options) =>
    this.#http.get(pathOfEvaluation(entityRef), {}, options);

  evaluate: ToolingApi['evaluate'] = async (entityRef, ratings) =>
    this.#http.put(pathOfEvaluation(entityRef), ratings);

  withdrawEvaluation: ToolingApi['withdrawEvaluation'] = async entityRef =>
    this.#http.delete(pathOfEvaluation(entityRef));
}
