import type { Entity } from '@backstage/catalog-model';
import { DEFAULT_RECOGNITION } from '../model/recognition';
import { line, user } from '../__testUtils__/entities';
import { createOrganization } from './organization';
import { overlayOrganization } from './specRelations';

const g = (name: string) => `group:default/${name}`;
const u = (name: string) => `user:default/${name}`;

function document(
  kind: 'Group' | 'User',
  name: string,
  spec: Entity['spec'],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    spec,
  };
}

/** A group or user as the catalog has it: with its spec, and its relations. */
function catalogued(
  entity: Entity,
  ...relations: [type: string, targetRef: string][]
): Entity {
  return {
    ...entity,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

function overlaid(catalog: Entity[], ...documents: Entity[]) {
  return createOrganization(
    overlayOrganization(catalog, documents),
    DEFAULT_RECOGNITION,
  );
}

describe('overlayOrganization', () => {
  it('adds groups and users by what their documents say', () => {
    const organization = overlaid(
      [line('payments'), user('ana')],
      document('Group', 'new', {
        type: 'team',
        parent: 'payments',
        children: ['group:Default/Newer', 'ghost'],
        members: ['ana'],
      }),
      document('Group', 'newer', { type: 'team', children: [] }),
      document('User', 'ben', { memberOf: ['newer'] }),
    );
    expect(organization.linesOf(g('new'))).toEqual([g('payments')]);
    expect(organization.linesOf(g('newer'))).toEqual([g('payments')]);
    expect(organization.membersOf(g('new'))).toEqual([u('ana')]);
    expect(organization.membersOf(g('newer'))).toEqual([u('ben')]);
  });

  it('forgets what the replaced document said, on both sides', () => {
    const catalog = [
      catalogued(line('payments'), ['parentOf', g('ds')]),
      line('claims'),
      catalogued(
        document('Group', 'ds', {
          type: 'team',
          parent: 'payments',
          members: ['ana'],
        }),
        ['childOf', g('payments')],
        ['hasMember', u('ana')],
      ),
      catalogued(document('User', 'ana', { memberOf: [] }), [
        'memberOf',
        g('ds'),
      ]),
    ];
    const organization = overlaid(
      catalog,
      document('Group', 'ds', { type: 'team', parent: 'claims' }),
    );
    expect(organization.linesOf(g('ds'))).toEqual([g('claims')]);
    expect(organization.membersOf(g('ds'))).toEqual([]);
  });

  it('keeps what others say of the replaced entity', () => {
    const catalog = [
      catalogued(
        document('Group', 'payments', {
          type: 'line-of-business',
          children: ['ds'],
        }),
        ['parentOf', g('ds')],
      ),
      catalogued(document('Group', 'ds', { type: 'team' }), [
        'childOf',
        g('payments'),
      ]),
      catalogued(
        document('User', 'ana', { memberOf: ['ds'] }),
        ['memberOf', g('ds')],
        ['ownerOf', 'component:default/churn'],
      ),
    ];
    const merged = overlayOrganization(catalog, [
      document('Group', 'ds', { type: 'team', children: [] }),
    ]);
    const organization = createOrganization(merged, DEFAULT_RECOGNITION);
    expect(organization.linesOf(g('ds'))).toEqual([g('payments')]);
    expect(organization.membersOf(g('ds'))).toEqual([u('ana')]);
    expect(
      merged.find(({ kind }) => kind === 'User')!.relations,
    ).toContainEqual({
      type: 'ownerOf',
      targetRef: 'component:default/churn',
    });
  });

  it('leaves other documents and untouched entities alone', () => {
    const catalog = [line('payments'), user('ana', ['payments'])];
    expect(
      overlayOrganization(catalog, [
        { ...document('Group', 'payments', {}), kind: 'Component' },
      ]),
    ).toEqual(catalog);
  });

  it('takes the shape of a document as it comes', () => {
    const organization = overlaid(
      [line('payments')],
      document('Group', 'odd', {
        type: 'team',
        parent: 7,
        children: 'payments',
        members: { ana: true },
      } as unknown as Entity['spec']),
    );
    expect(organization.linesOf(g('odd'))).toEqual([]);
  });
});
