import type { ServerResponse } from 'node:http';
import {
  type FakeMlflow,
  reply,
  startFakeMlflow,
} from '../__testUtils__/fakeMlflow';
import { instance } from '../__testUtils__/instance';
import type { MlflowAuth } from '../config';
import { MlflowModelError, MlflowServerError } from '../errors';
import { MlflowClient } from './MlflowClient';

const SECRET = 'very-secret';
const AUTH: MlflowAuth = { type: 'bearer', token: SECRET };
const signal = new AbortController().signal;

let mlflow: FakeMlflow;
beforeEach(async () => {
  mlflow = await startFakeMlflow({
    name: 'churn',
    versions: [{ version: '1' }],
  });
});
afterEach(() => mlflow.close());

function client(timeoutMs = 5_000, auth = AUTH) {
  return new MlflowClient(instance(mlflow.baseUrl, { timeoutMs, auth }));
}

function answerWith(write: (response: ServerResponse) => void) {
  mlflow.answer = (_, response) => {
    write(response);
    return true;
  };
}

/** A failure of a request, which holds no secret in whatever it can show. */
async function failureOf(asked: Promise<unknown>): Promise<Error> {
  const error = await asked.then(
    value => {
      throw new Error(`Answered ${JSON.stringify(value)}`);
    },
    reason => reason,
  );
  const shown = `${error.stack} ${JSON.stringify(error)} ${error.cause}`;
  expect(shown).not.toContain(SECRET);
  expect(shown).not.toContain(Buffer.from(`me:${SECRET}`).toString('base64'));
  return error;
}

describe('requests', () => {
  it('go to the documented endpoints', async () => {
    mlflow.runs.set('r1', 5);
    await client().getRegisteredModel('a b&c/ü', signal);
    await client().searchVersions(`it's`, undefined, signal);
    await client().searchVersions('x', 'to+ken=', signal);
    await client().getRun('r1', signal);
    expect(mlflow.requests).toEqual([
      '/api/2.0/mlflow/registered-models/get?name=a+b&c/ü',
      `/api/2.0/mlflow/model-versions/search?filter=name="it's"&max_results=500`,
      `/api/2.0/mlflow/model-versions/search?filter=name='x'&max_results=500&page_token=to+ken=`,
      '/api/2.0/mlflow/runs/get?run_id=r1',
    ]);
  });

  it.each<[MlflowAuth, string | undefined]>([
    [{ type: 'none' }, undefined],
    [AUTH, `Bearer ${SECRET}`],
    [
      { type: 'basic', username: 'mé', password: 'pa:ss' },
      `Basic ${Buffer.from('mé:pa:ss').toString('base64')}`,
    ],
  ])('are signed by %j', async (auth, header) => {
    await client(5_000, auth).getRegisteredModel('churn', signal);
    expect(mlflow.headers[0].authorization).toBe(header);
  });

  it('reach a server behind a prefix', async () => {
    const prefixed = new MlflowClient(instance(`${mlflow.baseUrl}/prefix`));
    answerWith(response => reply(response, 200, {}));
    await prefixed.getRun('r1', signal);
    expect(mlflow.requests[0]).toMatch(
      /^\/prefix\/api\/2.0\/mlflow\/runs\/get/,
    );
  });
});

describe('what is not there', () => {
  it('is undefined where MLflow says so', async () => {
    expect(await client().getRegisteredModel('x', signal)).toBeUndefined();
    expect(await client().getRun('x', signal)).toBeUndefined();
  });

  it.each([
    ['a page that is not there', '<h1>Not Found</h1>'],
    ['an endpoint that is not there', { error_code: 'ENDPOINT_NOT_FOUND' }],
    ['nothing', ''],
  ])('is a failure where the server says 404 by %s', async (_, body) => {
    answerWith(response => reply(response, 404, body));
    const error = await failureOf(client().getRegisteredModel('churn', signal));
    expect(error).toBeInstanceOf(MlflowServerError);
    expect(error.message).toMatch(
      /^MLflow "default" does not know MLflow's REST API \(404.*\), check its baseUrl$/,
    );
  });
});

describe('failures', () => {
  it.each([
    [400, MlflowModelError, 'refused the request (400 CODE)'],
    [
      401,
      MlflowServerError,
      `does not accept the portal's credentials (401 CODE)`,
    ],
    [403, MlflowModelError, 'refuses access (403 CODE)'],
    [429, MlflowServerError, 'gets too many requests (429 CODE, again in 7 s)'],
    [500, MlflowModelError, 'failed (500 CODE)'],
    [502, MlflowServerError, 'is not available (502 CODE)'],
    [503, MlflowServerError, 'is not available (503 CODE)'],
    [504, MlflowServerError, 'is not available (504 CODE)'],
  ])('tell what %d means', async (status, type, message) => {
    answerWith(response => {
      response.setHeader('retry-after', '7');
      reply(response, status, { error_code: 'CODE', message: SECRET });
    });
    const error = await failureOf(client().getRun('r1', signal));
    expect(error).toBeInstanceOf(type);
    expect(error.message).toBe(`MLflow "default" ${message}`);
  });

  it.each([
    '',
    'text',
    'null',
    '[]',
    { error_code: `x ${SECRET}` },
    { error_code: 7 },
  ])('need no error code: %j', async body => {
    answerWith(response => {
      response.setHeader('retry-after', SECRET);
      reply(response, 429, body);
    });
    const { message } = await failureOf(client().getRun('r1', signal));
    expect(message).toBe('MLflow "default" gets too many requests (429)');
  });

  it('tell of a login page in front, and send it no credentials', async () => {
    answerWith(response => {
      response.writeHead(302, { location: `${mlflow.baseUrl}/login` });
      response.end();
    });
    const error = await failureOf(client().getRun('r1', signal));
    expect(error).toBeInstanceOf(MlflowServerError);
    expect(error.message).toContain('redirects (302), perhaps to a login page');
    expect(mlflow.requests).toHaveLength(1);
  });

  it.each(['<html>Sign in</html>', '', '{"registered_model":', '{}{}'])(
    'tell of what is no JSON: %s',
    async body => {
      answerWith(response => reply(response, 200, body));
      const error = await failureOf(client().getRun('r1', signal));
      expect(error).toBeInstanceOf(MlflowServerError);
      expect(error.message).toContain('did not answer with JSON');
    },
  );

  it('tell of a server that is away', async () => {
    await mlflow.close();
    const error = await failureOf(client().getRun('r1', signal));
    expect(error).toBeInstanceOf(MlflowServerError);
    expect(error.message).toBe(
      'MLflow "default" cannot be reached (ECONNREFUSED)',
    );
  });

  it('tell of a connection that breaks', async () => {
    answerWith(response => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{', () => response.destroy());
    });
    const error = await failureOf(client().getRun('r1', signal));
    expect(error).toBeInstanceOf(MlflowServerError);
    expect(error.message).toContain('cannot be reached');
  });
});

describe('limits', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['never answers', () => {}],
    [
      'never ends its answer',
      response => {
        response.writeHead(200);
        response.write('{');
      },
    ],
  ])('give up a server that %s', async (_, write) => {
    answerWith(write);
    const error = await failureOf(client(100).getRun('r1', signal));
    expect(error).toBeInstanceOf(MlflowServerError);
    expect(error.message).toBe('MLflow "default" did not answer within 100 ms');
  });

  it('read no more of a reply than is bearable', async () => {
    let written = 0;
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    answerWith(response => {
      const more = () => {
        // A hundred times the limit, were it read to the end.
        while (written < 1024 && !response.destroyed) {
          written++;
          if (!response.write(chunk)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    const error = await failureOf(client().getRun('r1', signal));
    expect(error).toBeInstanceOf(MlflowModelError);
    expect(error.message).toBe(
      'MLflow "default" answered with more than 10485760 bytes',
    );
    expect(written).toBeLessThan(100);
  });

  it('are the caller’s, too', async () => {
    const controller = new AbortController();
    const stop = new Error('enough');
    answerWith(() => controller.abort(stop));
    await expect(client().getRun('r1', controller.signal)).rejects.toBe(stop);
    await expect(client().getRun('r1', controller.signal)).rejects.toBe(stop);
    expect(mlflow.requests).toHaveLength(1);
  });
});
