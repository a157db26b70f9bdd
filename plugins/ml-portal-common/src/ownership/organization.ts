import {
  type Entity,
  RELATION_CHILD_OF,
  RELATION_HAS_MEMBER,
  RELATION_MEMBER_OF,
  RELATION_PARENT_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { hasRole, type Recognition } from '../model/recognition';
import { titleOf } from '../model/readModel';
import { linesAbove, nearestLines, reach } from './hierarchy';

/** What the rules need to know of a catalog's groups and users. @public */
export interface Organization {
  /** The lines of a group or user, sorted; empty for anything else. */
  linesOf(ref: string): readonly string[];
  /** The line of business: the only one of the lines, else undefined. */
  lineOf(ref: string): string | undefined;
  /** Whether the one line is the other, or lies above or below it. */
  related(line: string, other: string): boolean;
  /** The existing users that are members of a group itself, sorted. */
  membersOf(ref: string): readonly string[];
  isAlive(ref: string): boolean;
  isPlatform(ref: string): boolean;
  /** The groups of a platform type, sorted; not those below them. */
  readonly platforms: readonly string[];
  /** The title of an existing group, else its reference. */
  titleOf(ref: string): string;
  /** Whether the entity exists, be it group or user. */
  exists(ref: string): boolean;
  /** Every line of business, with the lines above it, near or far, sorted. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** False in a catalog without any User. */
  readonly hasUsers: boolean;
}

interface Group {
  entity: Entity;
  parents: Set<string>;
  children: Set<string>;
  members: Set<string>;
}

interface Graph {
  groups: Map<string, Group>;
  /** The groups of each user. */
  users: Map<string, Set<string>>;
}

const NONE: readonly string[] = [];

/** Groups and users that exist, and the relations between them. */
function readGraph(entities: Iterable<Entity>): Graph {
  const groups = new Map<string, Group>();
  const users = new Map<string, Set<string>>();
  const all = new Map<string, Entity>();
  for (const entity of entities) {
    all.set(stringifyEntityRef(entity), entity);
  }
  for (const [ref, entity] of all) {
    const kind = entity.kind.toLowerCase();
    if (kind === 'user') {
      users.set(ref, new Set());
    } else if (kind === 'group') {
      const [parents, children, members] = [0, 1, 2].map(
        () => new Set<string>(),
      );
      groups.set(ref, { entity, parents, children, members });
    }
  }

  const addChild = (parent: string, child: string) => {
    if (groups.has(parent) && groups.has(child)) {
      groups.get(parent)!.children.add(child);
      groups.get(child)!.parents.add(parent);
    }
  };
  const addMember = (group: string, member: string) => {
    if (groups.has(group) && users.has(member)) {
      groups.get(group)!.members.add(member);
      users.get(member)!.add(group);
    }
  };
  for (const [ref, entity] of all) {
    for (const relation of entity.relations ?? []) {
      const target = relation.targetRef.toLowerCase();
      switch (relation.type) {
        case RELATION_CHILD_OF:
          addChild(target, ref);
          break;
        case RELATION_PARENT_OF:
          addChild(ref, target);
          break;
        case RELATION_HAS_MEMBER:
          addMember(ref, target);
          break;
        case RELATION_MEMBER_OF:
          addMember(target, ref);
          break;
        default:
      }
    }
  }
  return { groups, users };
}

/**
 * Builds the organization from group and user entities, by their relations:
 * `childOf`, `parentOf`, `hasMember` and `memberOf`. Either side of a relation
 * is enough. Tolerates cycles, several parents, and relations to what does not
 * exist; takes time in proportion to groups, users and relations, and to how
 * many lines of business lie above each other.
 *
 * @public
 */
export function createOrganization(
  entities: Iterable<Entity>,
  recognition: Recognition,
): Organization {
  const { groups, users } = readGraph(entities);
  const groupsWhere = (test: (group: Group) => boolean) =>
    [...groups].filter(([, group]) => test(group)).map(([ref]) => ref);
  const parentsOf = (ref: string) => groups.get(ref)?.parents ?? NONE;
  const childrenOf = (ref: string) => groups.get(ref)?.children ?? NONE;

  const lineRefs = groupsWhere(({ entity }) =>
    hasRole(entity, 'lineOfBusiness', recognition),
  );
  const nearest = nearestLines(lineRefs, childrenOf);
  const platforms = groupsWhere(({ entity }) =>
    hasRole(entity, 'platform', recognition),
  ).sort();
  const platformGroups = reach(platforms, childrenOf);
  const hasUsers = users.size > 0;
  const staffed = groupsWhere(({ members }) => members.size > 0);
  const aliveGroups = hasUsers
    ? reach(staffed, parentsOf)
    : new Set(groups.keys());

  const tops = groupsWhere(({ parents }) => parents.size === 0);
  const topDown = [...reach(tops, childrenOf), ...groups.keys()];
  const above = linesAbove(new Set(lineRefs), new Set(topDown), parentsOf);
  const lines = new Map(
    [...lineRefs].sort().map(ref => [ref, [...above.get(ref)!].sort()]),
  );

  const linesByRef = new Map<string, readonly string[]>();
  const linesOf = (ref: string): readonly string[] => {
    let found = linesByRef.get(ref);
    if (!found) {
      const own = groups.has(ref) ? [ref] : users.get(ref) ?? NONE;
      found = [
        ...new Set([...own].flatMap(group => [...(nearest.get(group) ?? [])])),
      ].sort();
      linesByRef.set(ref, found);
    }
    return found;
  };

  return {
    linesOf,
    lineOf: ref => {
      const found = linesOf(ref);
      return found.length === 1 ? found[0] : undefined;
    },
    related: (line, other) =>
      line === other ||
      (above.get(line)?.has(other) ?? false) ||
      (above.get(other)?.has(line) ?? false),
    membersOf: ref => [...(groups.get(ref)?.members ?? NONE)].sort(),
    isAlive: ref => users.has(ref) || aliveGroups.has(ref),
    isPlatform: ref =>
      platformGroups.has(ref) ||
      [...(users.get(ref) ?? NONE)].some(group => platformGroups.has(group)),
    platforms,
    titleOf: ref => {
      const group = groups.get(ref);
      return group ? titleOf(group.entity) : ref;
    },
    exists: ref => groups.has(ref) || users.has(ref),
    lines,
    hasUsers,
  };
}
