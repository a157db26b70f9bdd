import {
  checkedDocuments,
  effect,
  fakePortal,
  groupYaml,
  modelYaml,
} from '../__testUtils__/checked';
import { PortalError } from './PortalError';
import { previewDocuments } from './previewDocuments';

const SMALL = { bytes: 700, documents: 500 };

describe('previewDocuments', () => {
  it('tells what the portal says of each document', async () => {
    const api = fakePortal({});
    const documents = await checkedDocuments(modelYaml('a'), modelYaml('b'));
    const preview = await previewDocuments(api, documents);
    expect(api.bodies).toHaveLength(1);
    expect(preview.previewed.map(({ checked }) => checked)).toEqual(documents);
    expect([...preview.effects.keys()]).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(preview).toMatchObject({ tooLarge: [], isComplete: true });
  });

  it('asks nothing about no documents', async () => {
    const api = fakePortal({});
    expect(await previewDocuments(api, [])).toMatchObject({ previewed: [] });
    expect(api.bodies).toEqual([]);
  });

  it('asks again without what was refused, to learn what merging does', async () => {
    const api = fakePortal({
      refuse: name => (name === 'b' ? 'is nobody' : undefined),
    });
    const documents = await checkedDocuments(
      ...['a', 'b', 'c'].map(name => modelYaml(name)),
    );
    const { previewed, effects } = await previewDocuments(api, documents);
    expect(api.bodies).toHaveLength(2);
    expect(previewed.map(({ item }) => item.problems.length)).toEqual([
      0, 1, 0,
    ]);
    expect(effects.size).toBe(2);
  });

  it('asks once where all was refused', async () => {
    const api = fakePortal({ refuse: () => 'is nobody' });
    await previewDocuments(api, await checkedDocuments(modelYaml('a')));
    expect(api.bodies).toHaveLength(1);
  });

  it('sends much in parts, groups with each', async () => {
    const api = fakePortal({
      dependents: [
        effect('c', [1, null], [2, null]),
        effect('elsewhere', [1, null], [2, null]),
      ],
    });
    const documents = await checkedDocuments(
      ...['a', 'b', 'c', 'd'].map(name => modelYaml(name)),
      groupYaml('cards'),
    );
    const preview = await previewDocuments(api, documents, SMALL);
    expect(api.bodies.length).toBeGreaterThan(1);
    for (const body of api.bodies) {
      expect(body).toContain('"Group"');
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(SMALL.bytes);
    }
    expect(preview.previewed.map(({ checked }) => checked)).toEqual(documents);
    expect(preview.effects.get('component:default/c')).toMatchObject({
      before: { score: 50 },
    });
    expect([...preview.effects.keys()].sort()).toEqual(
      ['a', 'b', 'c', 'd', 'elsewhere'].map(
        name => `component:default/${name}`,
      ),
    );
    expect(preview.isComplete).toBe(true);
  });

  it('leaves out a document that no request holds', async () => {
    const api = fakePortal({});
    const large = modelYaml('a', `{ custom: { x: ${'x'.repeat(700)} } }`);
    const documents = await checkedDocuments(large, modelYaml('b'));
    const { tooLarge, previewed } = await previewDocuments(
      api,
      documents,
      SMALL,
    );
    expect(tooLarge).toEqual([documents[0]]);
    expect(previewed.map(({ checked }) => checked)).toEqual([documents[1]]);
  });

  it.each([{}, { items: [], effects: [] }, { items: [{}] }, null, 'hello'])(
    'refuses %j for an answer',
    async answer => {
      const api = { preview: async () => answer as any };
      const documents = await checkedDocuments(modelYaml('a'));
      await expect(previewDocuments(api, documents)).rejects.toThrow(
        PortalError,
      );
    },
  );
});
