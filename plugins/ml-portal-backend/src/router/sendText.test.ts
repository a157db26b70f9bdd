import { once } from 'node:events';
import {
  createServer,
  get,
  type IncomingMessage,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express, { type Response } from 'express';
import createPromiseRouter from 'express-promise-router';
import { sendText } from './sendText';

const CHUNK = 'x'.repeat(64 * 1024);

const middleware = MiddlewareFactory.create({
  config: mockServices.rootConfig(),
  logger: mockServices.logger.mock(),
});

/** Some 20 kB that compress badly. */
function randomText(): string {
  return Array.from({ length: 1_000 }, () => Math.random()).join(',');
}

describe.each([
  ['as it is', {}],
  ['compressed', { 'accept-encoding': 'gzip' }],
])('sendText, %s', (_, headers: Record<string, string>) => {
  let server: Server;
  let sent: Response;

  /** Serves what `chunks` yields, and asks for it. */
  async function ask(chunks: AsyncGenerator<string>): Promise<IncomingMessage> {
    const router = createPromiseRouter();
    router.get('/', (__, response) => {
      sent = response;
      return sendText(response, { 'Content-Type': 'text/csv' }, chunks);
    });
    const app = express()
      // Otherwise Express writes errors to the console.
      .set('env', 'test')
      .use(middleware.compression(), router, middleware.error());
    server = createServer(app);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const [response] = await once(
      get({ port, host: '127.0.0.1', headers }),
      'response',
    );
    return response;
  }
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  async function textOf(response: IncomingMessage): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of response) {
      parts.push(part);
    }
    const body = Buffer.concat(parts);
    return (
      response.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
    ).toString();
  }

  it('sends all chunks, in order', async () => {
    const response = await ask(
      (async function* three() {
        yield 'ä,';
        yield CHUNK;
        yield ',end';
      })(),
    );
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toMatch(/^text\/csv/);
    expect(await textOf(response)).toBe(`ä,${CHUNK},end`);
  });

  it('sends nothing where there is nothing', async () => {
    const response = await ask((async function* none() {})());
    expect(await textOf(response)).toBe('');
  });

  it('answers what fails at the start as an error', async () => {
    const response = await ask(
      (async function* fails() {
        yield await Promise.reject(new Error('The database is away'));
      })(),
    );
    expect(response.statusCode).toBe(500);
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    expect(await textOf(response)).toContain('The database is away');
  });

  it('cuts the connection where it fails later', async () => {
    const response = await ask(
      (async function* failsLater() {
        yield CHUNK;
        yield CHUNK;
        throw new Error('The database is away');
      })(),
    );
    expect(response.statusCode).toBe(200);
    await expect(textOf(response)).rejects.toThrow('aborted');
  });

  it('takes no more than the client does', async () => {
    let mostWaiting = 0;
    const response = await ask(
      (async function* long() {
        for (let i = 0; i < 200; i++) {
          yield randomText();
          mostWaiting = Math.max(mostWaiting, sent.writableLength);
        }
      })(),
    );
    expect((await textOf(response)).length).toBeGreaterThan(3_000_000);
    expect(mostWaiting).toBeLessThan(300_000);
  });

  it('stops when the client goes', async () => {
    let stop: (word: string) => void = () => {};
    const stopped = new Promise<string>(resolve => {
      stop = resolve;
    });
    const response = await ask(
      (async function* endless() {
        try {
          for (;;) {
            yield randomText();
          }
        } finally {
          stop('stopped');
        }
      })(),
    );
    await once(response, 'readable');
    response.destroy();
    expect(await stopped).toBe('stopped');
  });
});
