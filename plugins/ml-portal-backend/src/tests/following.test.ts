import { company, group, model, stages, user } from '../__testUtils__/company';
import { startPortal, type TestPortal } from '../__testUtils__/portal';

jest.setTimeout(300_000);

const BASE = company().filter(({ metadata }) => !/^loan-/.test(metadata.name));

describe('following the catalog', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startPortal(BASE);
    await portal.until(async () => {
      const { body } = await portal.get('models');
      return body.totalItems === 3;
    });
  });
  afterAll(() => portal?.stop());

  const ownership = async (name: string) =>
    (await portal.get(`ownership/component/default/${name}`)).body;

  it('shows a new model, and its new score when it changes', async () => {
    portal.write([...BASE, model('added', 'cards')]);
    await portal.until(async () => (await ownership('added')).score === 0);

    portal.write([...BASE, model('added', 'cards', { stages: stages() })]);
    await portal.until(async () => (await ownership('added')).score === 100);
    expect((await portal.get('models?q=added')).body.totalItems).toBe(1);
  });

  it('keeps the last good version of a model that turns bad', async () => {
    const bad = model('fraud', 'cards', { stages: { trainning: {} } });
    portal.write([
      ...BASE.filter(({ metadata }) => metadata.name !== 'fraud'),
      bad,
      model('beside', 'cards'),
    ]);
    await portal.until(async () => (await ownership('beside')).score === 0);
    expect((await ownership('fraud')).score).toBe(83);
    const { body } = await portal.get('rejected');
    expect(body.items).toEqual([]);
  });

  it('lists a document that never was valid until it is mended', async () => {
    const write = (stage: string) =>
      portal.write([
        ...BASE,
        model('never', 'cards', { stages: { [stage]: {} } }),
      ]);
    write('trainning');
    const item = await portal.until(
      async () => (await portal.get('rejected')).body.items[0],
    );
    expect(item).toEqual({
      entityRef: 'component:default/never',
      location: expect.stringMatching(/^file:.*catalog.yaml$/),
      errors: [expect.stringContaining('did you mean "training"?')],
      since: expect.any(String),
    });
    expect((await portal.get('models?q=never')).body.totalItems).toBe(0);

    write('training');
    await portal.until(async () => (await ownership('never')).score === 17);
    await portal.until(
      async () => (await portal.get('rejected')).body.totalItems === 0,
    );
  });

  it('follows the organization: a new hierarchy changes scores', async () => {
    expect((await ownership('fraud')).stages[2].fencedTo).toBe('outside');
    portal.write([
      ...BASE.filter(({ metadata }) => metadata.name !== 'core-it'),
      group('core-it', 'department', 'payments'),
    ]);
    await portal.until(async () => (await ownership('fraud')).score === 100);
  });

  it('follows membership: a group that loses its last member is not alive', async () => {
    portal.write(BASE.filter(({ metadata }) => metadata.name !== 'ivo'));
    await portal.until(
      async () => (await ownership('fraud')).stages[2].status === 'orphaned',
      120_000,
    );
    portal.write([...BASE, user('new', 'core-it')]);
    await portal.until(
      async () => (await ownership('fraud')).stages[2].status === 'fenced',
    );
    expect((await ownership('fraud')).stages[2].fencedTo).toBe('outside');
  });

  it('forgets a model and a refused document that leave the catalog', async () => {
    portal.write([...BASE, model('gone', 'cards', { stages: { a: {} } })]);
    await portal.until(
      async () => (await portal.get('rejected')).body.totalItems === 1,
    );
    portal.write(BASE.filter(({ metadata }) => metadata.name !== 'limits'));
    // The catalog drops what no file holds any more every half minute.
    await portal.until(async () => {
      const { status } = await portal.get('ownership/component/default/limits');
      return status === 404;
    }, 120_000);
    expect((await portal.get('models')).body.totalItems).toBe(2);
    await portal.until(
      async () => (await portal.get('rejected')).body.totalItems === 0,
      120_000,
    );
  });
});
