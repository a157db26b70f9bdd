import {
  type FakeMlflow,
  reply,
  startFakeMlflow,
} from '../__testUtils__/fakeMlflow';
import { instance } from '../__testUtils__/instance';
import { MlflowClient } from '../client/MlflowClient';
import { MlflowModelError } from '../errors';
import { readModel } from './readModel';

const signal = new AbortController().signal;
const TRAINED = Date.UTC(2026, 9, 1);

let mlflow: FakeMlflow;
beforeEach(async () => {
  mlflow = await startFakeMlflow({
    name: 'churn',
    creation_timestamp: TRAINED - 2,
    aliases: [{ alias: 'champion', version: '1' }],
    versions: [
      { version: '1', creation_timestamp: TRAINED - 1, run_id: 'r1' },
      { version: '2', creation_timestamp: TRAINED + 1, run_id: 'r2' },
    ],
  });
  mlflow.runs.set('r2', `${TRAINED}`);
});
afterEach(() => mlflow.close());

function read(name: string) {
  const settings = instance(mlflow.baseUrl);
  return readModel(new MlflowClient(settings), name, settings, signal);
}

/** Answers one of the three requests by a status. */
function fail(path: string, status: number) {
  mlflow.answer = ({ url }, response) =>
    url!.includes(path) && reply(response, status, {});
}

describe('readModel', () => {
  it('takes three requests', async () => {
    expect(await read('churn')).toEqual({
      facts: {
        registered: true,
        versions: 2,
        latestVersion: '2',
        lastTrainedAt: '2026-10-01T00:00:00.000Z',
        productionVersion: '1',
        productionVersionCreatedAt: '2026-09-30T23:59:59.999Z',
        url: `${mlflow.baseUrl}/#/models/churn`,
      },
      registry: {
        registeredAt: '2026-09-30T23:59:59.998Z',
        lastTrainedAt: '2026-10-01T00:00:00.000Z',
        production: {
          version: '1',
          createdAt: '2026-09-30T23:59:59.999Z',
        },
      },
    });
    expect(mlflow.requests).toHaveLength(3);
  });

  it('tells that the registry does not have it', async () => {
    expect(await read('Churn')).toEqual({ facts: { registered: false } });
    expect(mlflow.requests).toHaveLength(1);
  });

  it('takes a prompt for no model', async () => {
    mlflow.models[0].tags = [{ key: 'mlflow.prompt.is_prompt', value: 'true' }];
    expect(await read('churn')).toEqual({ facts: { registered: false } });
  });

  it('reads all pages', async () => {
    mlflow.versionsPerPage = 10;
    mlflow.models[0].versions = Array.from({ length: 101 }, (_, index) => ({
      version: `${index + 1}`,
    }));
    expect(await read('churn')).toMatchObject({
      facts: { versions: 101, latestVersion: '101' },
    });
    expect(mlflow.requests).toHaveLength(12);
  });

  it('ends where pages do not', async () => {
    mlflow.answer = ({ url }, response) =>
      url!.includes('model-versions') &&
      reply(response, 200, { next_page_token: 'again' });
    await expect(read('churn')).rejects.toThrow(
      'MLflow lists more than 200 pages of versions',
    );
  });

  it.each([`anna's`, `"best"`, `anna's "best"`, 'back\\slash', '50%_', `'"`])(
    'counts the versions of %s alone',
    async name => {
      const versions = [{ version: '1' }];
      mlflow.models.push(
        { name, versions },
        { name: `anna-s "best"`, versions },
        { name: `anna-s -best-`, versions },
        { name: `--`, versions },
      );
      expect(await read(name)).toMatchObject({ facts: { versions: 1 } });
    },
  );

  it.each([
    ['is deleted', () => mlflow.runs.delete('r2')],
    ['is under way', () => mlflow.runs.set('r2', undefined)],
    ['may not be read', () => fail('runs/get', 403)],
  ])('goes by the version where its run %s', async (_, arrange) => {
    arrange();
    const lastTrainedAt = '2026-10-01T00:00:00.001Z';
    expect(await read('churn')).toMatchObject({
      facts: { lastTrainedAt },
      registry: { lastTrainedAt },
    });
  });

  it.each([
    ['registered-models/get', 403],
    ['model-versions/search', 403],
    ['runs/get', 500],
  ])('fails where %s answers %d', async (path, status) => {
    fail(path, status);
    await expect(read('churn')).rejects.toThrow(MlflowModelError);
  });
});
