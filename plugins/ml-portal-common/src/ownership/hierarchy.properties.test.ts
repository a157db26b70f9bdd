import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import fc from 'fast-check';
import { catalogs } from '../__testUtils__/arbitraries';
import { organizationOf } from '../__testUtils__/context';

/** Groups and users as the rules name them, walked one by one. */
function plainly(catalog: Entity[]) {
  const all = new Map(catalog.map(e => [stringifyEntityRef(e), e]));
  const related = (ref: string, type: string) =>
    (all.get(ref)?.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef)
      .filter(target => all.has(target));
  const refs = (kind: string) =>
    [...all.keys()].filter(ref => all.get(ref)!.kind === kind);
  const groups = refs('Group');
  const users = refs('User');
  const isLine = (ref: string) =>
    all.get(ref)!.spec!.type === 'line-of-business';
  const atOrAbove = (ref: string) => {
    const seen = [ref];
    for (let i = 0; i < seen.length; i++) {
      const next = related(seen[i], 'childOf');
      seen.push(...new Set(next.filter(parent => !seen.includes(parent))));
    }
    return seen;
  };
  const linesOfGroup = (ref: string) => {
    const seen = new Set<string>();
    let ring = [ref];
    while (ring.length > 0 && !ring.some(isLine)) {
      ring.forEach(each => seen.add(each));
      ring = ring
        .flatMap(each => related(each, 'childOf'))
        .filter(parent => !seen.has(parent));
    }
    return ring.filter(isLine);
  };
  const groupsOf = (user: string) => related(user, 'memberOf');
  return { groups, users, isLine, atOrAbove, linesOfGroup, groupsOf, all };
}

function sorted(refs: string[]) {
  return [...new Set(refs)].sort();
}

describe('the organization of any catalog', () => {
  it('has the lines that a walk from each group and user finds', () => {
    fc.assert(
      fc.property(catalogs, catalog => {
        const organization = organizationOf(...catalog);
        const { groups, users, linesOfGroup, groupsOf } = plainly(catalog);
        for (const ref of groups) {
          expect(organization.linesOf(ref)).toEqual(sorted(linesOfGroup(ref)));
        }
        for (const ref of users) {
          expect(organization.linesOf(ref)).toEqual(
            sorted(groupsOf(ref).flatMap(linesOfGroup)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the lines above each line that a walk from it finds', () => {
    fc.assert(
      fc.property(catalogs, catalog => {
        const { lines } = organizationOf(...catalog);
        const { groups, isLine, atOrAbove } = plainly(catalog);
        expect(Object.fromEntries(lines)).toEqual(
          Object.fromEntries(
            groups
              .filter(isLine)
              .map(ref => [
                ref,
                sorted(atOrAbove(ref).filter(o => o !== ref && isLine(o))),
              ]),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has the living and the platform that a walk finds', () => {
    fc.assert(
      fc.property(catalogs, catalog => {
        const organization = organizationOf(...catalog);
        const { groups, users, atOrAbove, groupsOf, all } = plainly(catalog);
        const staffed = new Set(users.flatMap(groupsOf).flatMap(atOrAbove));
        const isPlatform = (ref: string) =>
          atOrAbove(ref).some(o => all.get(o)!.spec!.type === 'ml-platform');
        for (const ref of groups) {
          expect(organization.isAlive(ref)).toBe(
            users.length === 0 || staffed.has(ref),
          );
          expect(organization.isPlatform(ref)).toBe(isPlatform(ref));
        }
        for (const ref of users) {
          expect(organization.isAlive(ref)).toBe(true);
          expect(organization.isPlatform(ref)).toBe(
            groupsOf(ref).some(isPlatform),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
