import { InputError } from '@backstage/errors';
import { parseBody } from './parseBody';

describe('parseBody', () => {
  it('returns the documents', () => {
    expect(parseBody('kind: A\n---\nkind: B\n')).toHaveLength(2);
  });

  it.each([
    ['', 'body: holds no YAML document'],
    ['---\n# nothing\n', 'body: holds no YAML document'],
    [
      '---\nkind: A\n'.repeat(501),
      'body: holds too many documents, at most 500 are taken',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => parseBody(text)).toThrow(InputError);
    expect(() => parseBody(text)).toThrow(message);
  });
});
