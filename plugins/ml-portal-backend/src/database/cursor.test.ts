import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './cursor';

const REF = 'component:default/a';

describe('cursor', () => {
  it('is given back as it was made', () => {
    // PostgreSQL takes no NUL, so no stored text has one.
    const text = fc.string({ unit: 'binary' }).map(s => s.replaceAll('\0', ''));
    fc.assert(
      fc.property(text, text, (value, ref) => {
        const cursor = encodeCursor('title', { value, ref });
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor('title', 'string', cursor)).toEqual({ value, ref });
      }),
    );
    const values = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(values, value => {
        const cursor = encodeCursor('score', { value, ref: REF });
        const decoded = decodeCursor('score', 'number', cursor)!;
        // JSON knows no negative zero.
        expect(decoded).toEqual({ value: value + 0, ref: REF });
      }),
    );
  });

  it('is absent on the first page', () => {
    expect(decodeCursor('title', 'string', undefined)).toBeUndefined();
  });

  it('holds good for the order that it was made in', () => {
    const cursor = encodeCursor('title', { value: 'a', ref: REF });
    expect(() => decodeCursor('-title', 'string', cursor)).toThrow(InputError);
    expect(() => decodeCursor('title', 'number', cursor)).toThrow(InputError);
  });

  it('refuses whatever else is given', () => {
    const encoded = (value: unknown) =>
      Buffer.from(JSON.stringify(value) ?? '').toString('base64url');
    const others = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.anything().map(encoded),
      fc.tuple(fc.constant('title'), fc.anything()).map(encoded),
      fc
        .tuple(fc.constant('title'), fc.constant('a\0'), fc.string())
        .map(encoded),
    );
    fc.assert(
      fc.property(others, text => {
        expect(() => decodeCursor('title', 'string', text)).toThrow(
          new InputError(
            'cursor: is not one that this list returned for the same sort',
          ),
        );
      }),
    );
  });
});
