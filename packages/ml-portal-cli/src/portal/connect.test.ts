import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from './connect';
import { explainNoAnswer } from './explain';
import { PortalError } from './PortalError';

const json = { 'content-type': 'application/json; charset=utf-8' };
const TOKEN = 'very-secret-token';

describe('connect', () => {
  let server: Server;
  let listener: RequestListener;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => listener(request, response));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = (options: { token?: string; timeoutMs?: number } = {}) =>
    connect({ url, timeoutMs: 5_000, ...options }).preview('kind: A');

  it('asks the API with the token', async () => {
    const seen: unknown[] = [];
    listener = ({ method, url: path, headers }, response) => {
      seen.push(method, path, headers.authorization);
      response.writeHead(200, json).end('{"items":[],"effects":[]}');
    };
    expect(await ask({ token: TOKEN })).toEqual({ items: [], effects: [] });
    await ask();
    expect(seen).toEqual([
      ...['POST', '/api/ml-portal/v1/preview', `Bearer ${TOKEN}`],
      ...['POST', '/api/ml-portal/v1/preview', undefined],
    ]);
  });

  it.each<[string, number, Record<string, string>, RegExp]>([
    [
      'without a token',
      401,
      json,
      /^asks for a token \(401\): .*ML_PORTAL_TOKEN/,
    ],
    ['by what is no portal', 404, json, /^has no ML Portal at this address/],
    ['with a sign-in page', 403, {}, /^answers 403, and not in the words/],
    [
      'by a proxy with a small limit',
      413,
      {},
      /^takes no requests of this size/,
    ],
    ['too often', 429, json, /^is asked too often/],
    [
      'by a page',
      200,
      { 'content-type': 'text/html' },
      /^answers with a web page/,
    ],
    ['by a broken proxy', 502, { 'content-type': 'text/html' }, /^answers 502/],
    ['by nothing that it names', 200, {}, /^answers with a web page/],
  ])('says why, answered %s', async (_, status, headers, message) => {
    listener = (_request, response) => {
      response.writeHead(status, headers).end('<html>{}</html>');
    };
    const attempt = ask();
    await expect(attempt).rejects.toThrow(PortalError);
    await expect(attempt).rejects.toThrow(message);
  });

  it('says that a token is not accepted, and does not repeat it', async () => {
    listener = (_, response) => response.writeHead(401, json).end('{}');
    const attempt = ask({ token: TOKEN });
    await expect(attempt).rejects.toThrow(/^does not accept the token \(401\)/);
    await expect(attempt).rejects.not.toThrow(TOKEN);
  });

  it('lets an error of the portal through', async () => {
    listener = (_, response) =>
      response.writeHead(400, json).end(
        JSON.stringify({
          error: { name: 'InputError', message: 'body: is wrong' },
          response: { statusCode: 400 },
          items: [],
        }),
      );
    await expect(ask()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      body: { items: [] },
    });
  });

  it('says that there was no answer in time', async () => {
    listener = () => {};
    await expect(ask({ timeoutMs: 50 })).rejects.toThrow(
      'gave no answer within 0.05 s; --timeout allows more',
    );
  });

  it('says that an answer broke off', async () => {
    listener = (_, response) => {
      response.writeHead(200, { ...json, 'content-length': '100' });
      response.write('{', () => response.destroy());
    };
    await expect(ask()).rejects.toThrow(
      'cannot be reached: the connection was broken off',
    );
  });

  it('says that nothing listens, or that it may not ask there', async () => {
    const gone = createServer();
    await new Promise<void>(resolve => {
      gone.listen(0, '127.0.0.1', resolve);
    });
    const { port } = gone.address() as AddressInfo;
    await new Promise(resolve => {
      gone.close(resolve);
    });
    const askAt = (at: number) =>
      connect({ url: `http://127.0.0.1:${at}`, timeoutMs: 5_000 }).preview('');
    await expect(askAt(port)).rejects.toThrow(
      'cannot be reached: nothing listens there',
    );
    await expect(askAt(1)).rejects.toThrow('cannot be reached: bad port');
  });
});

describe('explainNoAnswer', () => {
  it.each([
    ['ENOTFOUND', 'there is no host of that name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /not trusted .*NODE_EXTRA_CA_CERTS/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'it speaks http, not https'],
    ['EODD', 'cannot be reached: EODD'],
  ])('says what %s means', (code, message) => {
    const error = new TypeError('fetch failed', { cause: { code } });
    expect(() => {
      throw explainNoAnswer(error, 1_000);
    }).toThrow(message);
  });
});
