import { ConfigReader } from '@backstage/config';
import { toError } from '@backstage/errors';
import type { JsonValue } from '@backstage/types';
import { readInstances } from './config';

const baseUrl = 'https://mlflow.example.com';

function read(...instances: JsonValue[]) {
  return readInstances(
    new ConfigReader({ mlPortal: { mlflow: { instances } } }),
  );
}

function problemOf(...instances: JsonValue[]): string {
  try {
    read(...instances);
  } catch (error) {
    return toError(error).message;
  }
  return 'none';
}

describe('readInstances', () => {
  it.each([
    ['nothing', {}],
    ['another section', { mlPortal: { recognition: {} } }],
    ['an empty section', { mlPortal: { mlflow: {} } }],
    ['an empty list', { mlPortal: { mlflow: { instances: [] } } }],
  ])('reads no instances from %s', (_, data) => {
    expect(readInstances(new ConfigReader(data))).toEqual([]);
  });

  it('fills in the defaults', () => {
    expect(read({ baseUrl })).toEqual([
      {
        name: 'default',
        baseUrl,
        uiUrl: baseUrl,
        auth: { type: 'none' },
        productionAlias: 'champion',
        timeoutMs: 10_000,
      },
    ]);
  });

  it('reads everything', () => {
    expect(
      read(
        {
          name: 'risk',
          baseUrl: 'http://mlflow.risk.svc:5000/prefix/',
          uiUrl: 'https://mlflow.example.com/risk//',
          auth: { type: 'basic', username: 'portal', password: 'pa:ss' },
          productionAlias: 'live',
          timeout: { seconds: 3 },
        },
        {
          baseUrl,
          auth: { type: 'bearer', token: 'abc' },
          timeout: 'PT0.5S',
        },
      ),
    ).toEqual([
      {
        name: 'risk',
        baseUrl: 'http://mlflow.risk.svc:5000/prefix',
        uiUrl: 'https://mlflow.example.com/risk',
        auth: { type: 'basic', username: 'portal', password: 'pa:ss' },
        productionAlias: 'live',
        timeoutMs: 3_000,
      },
      expect.objectContaining({
        auth: { type: 'bearer', token: 'abc' },
        timeoutMs: 500,
      }),
    ]);
  });

  it.each<[string, JsonValue]>([
    ['baseUrl', {}],
    ['baseUrl', { baseUrl: 'mlflow.example.com' }],
    ['baseUrl', { baseUrl: 'ftp://mlflow.example.com' }],
    ['baseUrl', { baseUrl: 'https://me:secret@mlflow.example.com' }],
    ['baseUrl', { baseUrl: `${baseUrl}/?key=secret` }],
    ['baseUrl', { baseUrl: `${baseUrl}/#/models` }],
    ['uiUrl', { baseUrl, uiUrl: '/mlflow' }],
    ['name', { baseUrl, name: '' }],
    ['productionAlias', { baseUrl, productionAlias: '' }],
    ['timeout', { baseUrl, timeout: 'soon' }],
    ['timeout', { baseUrl, timeout: { seconds: 0 } }],
    ['timeout', { baseUrl, timeout: { days: 30 } }],
    ['alias', { baseUrl, alias: 'x' }],
    ['auth.type', { baseUrl, auth: {} }],
    ['auth.type', { baseUrl, auth: { type: 'secret' } }],
    ['auth.token', { baseUrl, auth: { type: 'bearer' } }],
    ['auth.token', { baseUrl, auth: { type: 'bearer', token: 'secret\n' } }],
    ['auth.token', { baseUrl, auth: { type: 'bearer', token: 'secret é' } }],
    [
      'auth.password',
      { baseUrl, auth: { type: 'bearer', token: 'x', password: 'secret' } },
    ],
    ['auth.password', { baseUrl, auth: { type: 'basic', username: 'x' } }],
    [
      'auth.username',
      {
        baseUrl,
        auth: { type: 'basic', username: 'secret:', password: 'secret' },
      },
    ],
  ])('names the path of a wrong %s', (path, wrong) => {
    const problem = problemOf({ baseUrl, name: 'first' }, wrong);
    expect(problem).toContain(`mlPortal.mlflow.instances[1].${path}`);
    expect(problem).not.toMatch(/secret/);
  });

  it('refuses two instances of one name', () => {
    expect(problemOf({ baseUrl }, { baseUrl })).toBe(
      'Invalid configuration at mlPortal.mlflow.instances[1].name: "default" is the name of another instance',
    );
  });

  it('refuses keys that it does not know', () => {
    const config = new ConfigReader({ mlPortal: { mlflow: { instance: [] } } });
    expect(() => readInstances(config)).toThrow(
      'Invalid configuration at mlPortal.mlflow.instance: no such key, known are instances',
    );
  });
});
