import { COMPANY } from '../__testUtils__/company';
import { contextOf } from '../__testUtils__/context';
import { user } from '../__testUtils__/entities';
import { practitionersOf } from './practitioners';

const g = (name: string) => `group:default/${name}`;
const u = (name: string) => `user:default/${name}`;

const { organization } = contextOf([
  ...COMPANY,
  user('fay', ['payments-data', 'ml-platform']),
  user('gus', ['payments']),
]);

describe('practitionersOf', () => {
  it.each<[what: string, owners: string[], people: string[], both: string[]]>([
    ['nobody', [], [], []],
    [
      'members of each group, once',
      ['payments-data', 'payments-data'],
      ['ben', 'fay'],
      ['fay'],
    ],
    ['nobody below', ['claims'], [], []],
    ['nobody of who does not exist', ['ghost', 'deserted'], [], []],
    [
      'those of the platform that run stages themselves',
      ['ml-platform'],
      ['dan', 'fay'],
      ['dan', 'fay'],
    ],
    [
      'the platform beside a team',
      ['ml-platform', 'payments-data', 'payments'],
      ['ben', 'dan', 'fay', 'gus'],
      ['dan', 'fay'],
    ],
  ])('are %s', (_, owners, people, both) => {
    expect(practitionersOf(owners.map(g), organization)).toEqual({
      practitioners: people.map(u),
      embedded: both.map(u),
    });
  });

  it('are not users who own without a group', () => {
    expect(practitionersOf([u('dan')], organization).practitioners).toEqual([]);
  });
});
