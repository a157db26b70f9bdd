import { checkFile } from '../check/checkFile';
import { startingDocument } from './startingDocument';

describe('startingDocument', () => {
  it.each([
    ['churn', 'churn'],
    ['Churn Model_2', 'churn-model-2'],
    ['--', 'my-model'],
    ['', 'my-model'],
    ['x'.repeat(80), 'x'.repeat(63)],
  ])('in a folder %j is a valid model %s', async (folder, name) => {
    const { documents } = await checkFile('x.yaml', startingDocument(folder));
    expect(documents).toHaveLength(1);
    const [{ document, role, findings }] = documents;
    expect(findings).toEqual([]);
    expect(role).toBe('model');
    expect(document.entityRef).toBe(`component:default/${name}`);
  });
});
