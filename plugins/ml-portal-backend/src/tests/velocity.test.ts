import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  mlPortalFactsExtensionPoint,
  type RegistryStanding,
} from '@ml-portal/backstage-plugin-ml-portal-node';
import { company } from '../__testUtils__/company';
import { startPortal, type TestPortal } from '../__testUtils__/portal';

jest.setTimeout(300_000);

const FRAUD = 'component:default/fraud';
const DAY_MS = 24 * 60 * 60 * 1000;
const ago = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

/** What the registry says of the model `fraud` when it is asked next. */
let standing: RegistryStanding = {};

const registryModule = createBackendModule({
  pluginId: 'ml-portal',
  moduleId: 'registry',
  register(env) {
    env.registerInit({
      deps: { facts: mlPortalFactsExtensionPoint },
      async init({ facts }) {
        facts.addFactProvider({
          id: 'registry',
          title: 'Registry',
          filter: { 'entity.metadata.name': 'fraud' },
          schema: { type: 'object' },
          collect: async entities =>
            new Map(
              entities.map(entity => [
                stringifyEntityRef(entity),
                { facts: {}, registry: standing },
              ]),
            ),
        });
      },
    });
  },
});

describe('velocity, with a module that tells of a registry', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(
      company(),
      undefined,
      {},
      { velocity: { fewest: 1 } },
      [registryModule],
    );
    await portal.untilEvaluated();
  });
  afterAll(() => portal?.stop());

  const body = async (path: string) => {
    const response = await portal.get(path);
    expect(response.status).toBe(200);
    return response.body;
  };
  const tell = async (next: RegistryStanding) => {
    standing = next;
    const response = await portal.call(
      'post',
      '/v1/evaluations',
      mockCredentials.service.header(),
      { entityRef: FRAUD },
    );
    expect(response.body).toMatchObject({ entityRef: FRAUD });
  };
  const told = {
    registeredAt: ago(90),
    firstProductionAt: ago(60),
    lastTrainedAt: ago(40),
  };

  it('answers with what the module tells, and says where nobody does', async () => {
    for (const version of ['1', '2', '1', '3']) {
      await tell({ ...told, production: { version } });
    }
    expect(await body('velocity')).toMatchObject({
      models: 40,
      fewest: 1,
      watchedSince: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      withRegistry: 1,
      failures: { changes: 3, rollbacks: 1 },
      leadTimeDays: { count: 1, quartiles: { median: 30 } },
      restoreDays: { count: 1 },
      training: { ageDays: { count: 1 }, withCadence: 0 },
    });

    const [fraud, ...others] = (
      await body('model-velocity?sort=-changes&limit=2')
    ).items;
    expect(fraud).toMatchObject({
      entityRef: FRAUD,
      lineOfBusiness: { entityRef: 'group:default/payments' },
      registeredAt: told.registeredAt,
      productionAt: told.firstProductionAt,
      leadTimeDays: 30,
      changes: 3,
      rollbacks: 1,
      version: '3',
      lastTrainedAt: told.lastTrainedAt,
      trainingAgeDays: 40,
      cadence: null,
      training: 'no-cadence',
    });
    expect(others).toEqual([
      expect.objectContaining({
        changes: null,
        rollbacks: null,
        version: null,
        leadTimeDays: null,
        training: 'unknown',
      }),
    ]);
    const unknown = await body('model-velocity?training=unknown');
    expect(unknown.totalItems).toBe(39);
  });

  it('names what is wrong with a period', async () => {
    const response = await portal.get('velocity?days=5');
    expect(response.status).toBe(400);
    expect(response.body.error.message).toBe('days: must be at least 30');
  });
});
