import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { contextOf } from '../__testUtils__/changingCatalog';
import { group, model, tool, user } from '../__testUtils__/company';
import { randomCompany } from '../__testUtils__/randomCompany';
import { answersOf } from './answers';

const DOCUMENTS = [
  group('retail', 'line-of-business'),
  group('lending', 'line-of-business', 'retail'),
  group('loans', 'team', 'lending'),
  group('it', 'department'),
  user('lin', 'loans'),
  user('ivo', 'it'),
  tool('mlflow', 'it', { access: 'request' }),
];
const changed = (name: string, spec: Entity['spec']) =>
  DOCUMENTS.map(document =>
    document.metadata.name === name
      ? { ...document, spec: { ...document.spec, ...spec } }
      : document,
  );
const without = (...names: string[]) =>
  DOCUMENTS.filter(({ metadata }) => !names.includes(metadata.name));

/** The references whose answers differ, with those that come and go. */
function differing(before: Entity[], after: Entity[]): string[] {
  const [was, is] = [before, after].map(documents =>
    answersOf(contextOf(documents)).byRef(),
  );
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(ref => was.get(ref) !== is.get(ref))
    .map(ref => ref.split('/')[1])
    .sort();
}
const digest = (documents: Entity[]) => answersOf(contextOf(documents)).digest;

describe('answersOf', () => {
  it('are the same in whatever order the catalog is read', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(), (seed, turn) => {
        const documents = randomCompany(seed, 1);
        const at = turn % documents.length;
        const turned = [...documents.slice(at), ...documents.slice(0, at)];
        expect(digest(turned.reverse())).toBe(digest(documents));
        expect(differing(documents, turned)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, Entity[], string[]]>([
    [
      'whether there is anybody',
      without('ivo'),
      // And the tool, whose owner it is.
      ['it', 'ivo', 'mlflow'],
    ],
    [
      'which line it is in',
      changed('loans', { parent: 'retail' }),
      ['lending', 'lin', 'loans'],
    ],
    [
      'what lies above its line',
      changed('lending', { parent: 'it' }),
      ['lending', 'lin', 'loans', 'retail'],
    ],
    [
      'what is platform',
      changed('it', { type: 'ml-platform' }),
      ['it', 'ivo', 'mlflow'],
    ],
    [
      'what is a line',
      changed('it', { type: 'line-of-business' }),
      ['it', 'ivo', 'mlflow'],
    ],
    ['who owns a tool', changed('mlflow', { owner: 'loans' }), ['mlflow']],
    ['how a tool is had', changed('mlflow', { ml: {} }), ['mlflow']],
    ['what there is', [...DOCUMENTS, tool('feast', 'it')], ['feast']],
    [
      'whether people are known',
      without('lin', 'ivo'),
      ['it', 'ivo', 'lending', 'lin', 'loans', 'mlflow', 'retail'],
    ],
  ])('differ by %s', (_, documents, refs) => {
    expect(digest(documents)).not.toBe(digest(DOCUMENTS));
    expect(differing(DOCUMENTS, documents)).toEqual(refs);
  });

  it.each<[string, Entity[]]>([
    ['a title', changed('it', { profile: { displayName: 'IT' } })],
    ['one more of many', changed('it', { description: 'More' })],
    ['a model', [...DOCUMENTS, model('a', 'loans')]],
  ])('do not differ by %s', (_, documents) => {
    expect(digest(documents)).toBe(digest(DOCUMENTS));
  });
});
