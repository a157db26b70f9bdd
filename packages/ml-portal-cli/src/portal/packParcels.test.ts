import fc from 'fast-check';
import { bytesOf, packParcels, type Parcelled, textOf } from './packParcels';

const own = (text: string): Parcelled => ({ text, isShared: false });
const shared = (text: string): Parcelled => ({ text, isShared: true });
/** Of documents that weigh 10 each. */
const LIMITS = { bytes: 40, documents: 3 };
const packed = (documents: Parcelled[], limits = LIMITS) => {
  const { parcels, areComplete } = packParcels(documents, limits);
  const names = parcels.map(parcel =>
    parcel.map(({ text }) => text[0]).join(''),
  );
  return `${names.join(' ')}${areComplete ? '' : ' apart'}`;
};
const five = (letters: string, make = own) =>
  [...letters].map(letter => make(letter.repeat(5)));

describe('packParcels', () => {
  it.each<[string, Parcelled[], string]>([
    ['nothing', [], ''],
    ['what fits', five('abc'), 'abc'],
    ['more documents than fit', five('abcd'), 'abc d'],
    ['more bytes than fit', [own('a'.repeat(30)), ...five('b')], 'a b'],
    [
      'what counts for others, with each',
      [...five('a'), ...five('G', shared), ...five('bcd')],
      'Gab Gcd',
    ],
    [
      'much that counts for others, in order',
      [...five('GH', shared), ...five('ab')],
      'GHa b apart',
    ],
    [
      'what counts for others beside what needs all the room',
      [...five('G', shared), own('a'.repeat(34)), ...five('b')],
      'G a b apart',
    ],
    ['only what counts for others', five('GHIJ', shared), 'GHI J apart'],
  ])('packs %s', (_, documents, expected) => {
    expect(packed(documents)).toBe(expected);
  });

  it('sends everything within the limits, and nothing but what is shared twice', () => {
    const document = fc.record({
      text: fc
        .string({ minLength: 1, maxLength: 35 })
        .filter(text => bytesOf(text) <= 40),
      isShared: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 30 }), documents => {
        const { parcels } = packParcels(documents, LIMITS);
        const sent = parcels.flat();
        expect(new Set(sent)).toEqual(new Set(documents));
        const ownSent = sent.filter(({ isShared }) => !isShared);
        expect(ownSent).toHaveLength(new Set(ownSent).size);
        for (const parcel of parcels) {
          expect(parcel.length).toBeLessThanOrEqual(LIMITS.documents);
          expect(Buffer.byteLength(textOf(parcel))).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});
