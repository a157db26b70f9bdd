import { InputError } from '@backstage/errors';
import { readDocuments } from './readDocuments';

describe('readDocuments', () => {
  it('returns the documents', () => {
    expect(readDocuments('kind: A\n---\nkind: B\n', 'yaml')).toHaveLength(2);
  });

  it.each([
    ['', 'yaml: holds no YAML document'],
    ['---\n# nothing\n', 'yaml: holds no YAML document'],
    [
      '---\nkind: A\n'.repeat(501),
      'yaml: holds too many documents, at most 500 are taken',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => readDocuments(text, 'yaml')).toThrow(InputError);
    expect(() => readDocuments(text, 'yaml')).toThrow(message);
  });
});
