import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registered model of the fake, in the words of MLflow's REST API. */
export interface FakeModel {
  name: string;
  creation_timestamp?: number | string;
  last_updated_timestamp?: number | string;
  tags?: { key: string; value: string }[];
  aliases?: { alias: string; version: string }[];
  versions?: {
    version: string;
    creation_timestamp?: number | string;
    status?: string;
    run_id?: string;
  }[];
}

/** Answers instead of the fake where it returns true. */
export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => boolean;

export interface FakeMlflow {
  baseUrl: string;
  models: FakeModel[];
  /** By the run's id: when it ended. */
  runs: Map<string, number | string | undefined>;
  versionsPerPage: number;
  /** Path and query of every request. */
  requests: string[];
  headers: IncomingMessage['headers'][];
  answer?: Answer;
  close(): Promise<void>;
}

export function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
): true {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
}

function missing(response: ServerResponse, what: string): void {
  const message = `${what} not found`;
  reply(response, 404, { error_code: 'RESOURCE_DOES_NOT_EXIST', message });
}

/** As MLflow reads it: two kinds of quotes, nothing escaped. */
function matcher(filter: string): (name: string) => boolean {
  const [, operator, quoted] =
    /^name\s*(=|LIKE)\s*('[^']*'|"[^"]*")$/.exec(filter) ?? [];
  if (!quoted || quoted.includes('\\')) {
    throw new Error(`Invalid clause(s) in filter string: ${filter}`);
  }
  const value = quoted.slice(1, -1);
  if (operator === '=') {
    return name => name === value;
  }
  const pattern = [...value].map(char => {
    if (char === '_') return '.';
    return char === '%' ? '.*' : `\\u{${char.codePointAt(0)!.toString(16)}}`;
  });
  const like = new RegExp(`^${pattern.join('')}$`, 'su');
  return name => like.test(name);
}

function serve(fake: FakeMlflow, url: URL, response: ServerResponse): void {
  const { searchParams: query } = url;
  switch (url.pathname) {
    case '/api/2.0/mlflow/registered-models/get': {
      const found = fake.models.find(({ name }) => name === query.get('name'));
      if (!found) {
        missing(response, 'Registered Model');
        return;
      }
      const { versions, ...registered_model } = found;
      reply(response, 200, { registered_model });
      return;
    }
    case '/api/2.0/mlflow/model-versions/search': {
      const matches = matcher(query.get('filter') ?? '');
      const all = fake.models
        .filter(({ name }) => matches(name))
        .flatMap(({ name, versions = [] }) =>
          versions.map(version => ({ name, ...version })),
        );
      const start = Number(query.get('page_token') ?? 0);
      const end = start + fake.versionsPerPage;
      reply(response, 200, {
        model_versions: all.slice(start, end),
        ...(end < all.length && { next_page_token: `${end}` }),
      });
      return;
    }
    case '/api/2.0/mlflow/runs/get': {
      const id = query.get('run_id') ?? '';
      if (!fake.runs.has(id)) {
        missing(response, 'Run');
        return;
      }
      const info = { run_id: id, end_time: fake.runs.get(id) };
      reply(response, 200, { run: { info, data: {} } });
      return;
    }
    default:
      response.writeHead(404, { 'content-type': 'text/html' });
      response.end('<h1>Not Found</h1>');
  }
}

/** An MLflow server over real HTTP, as far as its REST API is documented. */
export async function startFakeMlflow(
  ...models: FakeModel[]
): Promise<FakeMlflow> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeMlflow = {
    baseUrl: `http://127.0.0.1:${port}`,
    models,
    runs: new Map(),
    versionsPerPage: 500,
    requests: [],
    headers: [],
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', fake.baseUrl);
    fake.requests.push(`${url.pathname}${decodeURIComponent(url.search)}`);
    fake.headers.push(request.headers);
    if (!fake.answer?.(request, response)) {
      serve(fake, url, response);
    }
  });
  return fake;
}
