import {
  createOrganization,
  DEFAULT_RECOGNITION,
  overlayOrganization,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { group, user } from '../__testUtils__/company';
import { LEADS_ANNOTATION, leadsOf } from './leadsOf';

const organization = createOrganization(
  overlayOrganization(
    [],
    [
      group('payments', 'line-of-business'),
      group('heads', 'team', 'payments'),
      group('nobody', 'team', 'payments'),
      user('olivia', 'heads'),
    ],
  ),
  DEFAULT_RECOGNITION,
);

function lineWith(leads: string | undefined) {
  const line = group('payments', 'line-of-business');
  if (leads !== undefined) {
    line.metadata.annotations = { [LEADS_ANNOTATION]: leads };
  }
  return line;
}

describe('leadsOf', () => {
  it.each<[string | undefined, string[], number]>([
    [undefined, [], 0],
    ['', [], 0],
    [' , ', [], 0],
    ['heads', ['group:default/heads'], 0],
    [
      ' user:default/olivia ,group:heads,',
      ['user:default/olivia', 'group:default/heads'],
      0,
    ],
    ['heads, group:default/heads', ['group:default/heads'], 0],
    ['nobody, heads', ['group:default/heads'], 1],
    ['user:default/gone', [], 1],
    ['group:, heads', ['group:default/heads'], 1],
  ])('of %j', (annotation, leads, problems) => {
    const found = leadsOf(lineWith(annotation), organization);
    expect(found).toMatchObject({ lineRef: 'group:default/payments', leads });
    expect(found.problems).toHaveLength(problems);
  });

  it('says what is wrong', () => {
    expect(leadsOf(lineWith('group:, nobody'), organization).problems).toEqual([
      '"group:" is no reference of a group or user',
      'there is nobody behind "nobody"',
    ]);
  });
});
