import type { HttpTransport } from './HttpTransport';
import type { RoadmapApi, RoadmapVotes } from './roadmap';

const REQUESTS = 'roadmap-requests';

function pathOfRequest(id: string, ...parts: string[]): string {
  return [REQUESTS, ...[id, ...parts].map(encodeURIComponent)].join('/');
}

/** The roadmap over HTTP. */
export class RoadmapClient implements RoadmapApi {
  readonly #http: HttpTransport;

  constructor(http: HttpTransport) {
    this.#http = http;
  }

  getBoard: RoadmapApi['getBoard'] = (filter = {}, options) =>
    this.#http.get('roadmap-board', { ...filter }, options);

  getRequests: RoadmapApi['getRequests'] = (query = {}, options) =>
    this.#http.get(REQUESTS, { ...query }, options);

  getRequest: RoadmapApi['getRequest'] = (id, options) =>
    this.#http.get(pathOfRequest(id), {}, options);

  getOffers: RoadmapApi['getOffers'] = options =>
    this.#http.get('roadmap-offers', {}, options);

  request: RoadmapApi['request'] = request =>
    this.#http.post(REQUESTS, request);

  move: RoadmapApi['move'] = (id, move) =>
    this.#http.post(pathOfRequest(id, 'move'), move);

  delete: RoadmapApi['delete'] = id => this.#http.delete(pathOfRequest(id));

  vote: RoadmapApi['vote'] = id => this.#http.put(pathOfRequest(id, 'vote'));

  withdrawVote: RoadmapApi['withdrawVote'] = async id => {
    const response = await this.#http.fetch(pathOfRequest(id, 'vote'), {
      method: 'DELETE',
    });
    return (await response.json()) as RoadmapVotes;
  };

  follow: RoadmapApi['follow'] = async id => {
    await this.#http.fetch(pathOfRequest(id, 'follow'), { method: 'PUT' });
  };

  unfollow: RoadmapApi['unfollow'] = id =>
    this.#http.delete(pathOfRequest(id, 'follow'));

  getComments: RoadmapApi['getComments'] = (id, query = {}, options) =>
    this.#http.get(pathOfRequest(id, 'comments'), { ...query }, options);

  comment: RoadmapApi['comment'] = (id, text) =>
    this.#http.post(pathOfRequest(id, 'comments'), { text });

  deleteComment: RoadmapApi['deleteComment'] = (id, commentId) =>
    this.#http.delete(pathOfRequest(id, 'comments', commentId));
}
