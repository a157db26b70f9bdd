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

interface Group {
  parents: Set<string>;
  children: Set<string>;
}

/** What the rules need to know of a catalog's groups and users. @public */
export interface Organization {
  /** The lines of a group or user, sorted; empty for anything else. */
  linesOf(ref: string): readonly string[];
  /** The line of business: the only one of the lines, else undefined. */
  lineOf(ref: string): string | undefined;
  /** Whether the one line is the other, or lies above or below it. */
  related(line: string, other: string): boolean;
  isAlive(ref: string): boolean;
  isPlatform(ref: string): boolean;
  /** The title of an existing group, else its reference. */
  titleOf(ref: string): string;
  /** Whether the entity exists, be it group or user. */
  exists(ref: string): boolean;
  /** Every line of business, with the lines above it, near or far, sorted. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** False in a catalog without any User. */
  readonly hasUsers: boolean;
}

const NONE: readonly string[] = [];

/**
 * Follows `next` from `starts`, breadth first, each once.
 *
 * @returns everything reached, the starts included.
 */
function reach(
  starts: Iterable<string>,
  next: (ref: string) => Iterable<string>,
): Set<string> {
  const reached = new Set(starts);
  // A Set iterates over what is added meanwhile.
  for (const ref of reached) {
    for (const other of next(ref)) {
      reached.add(other);
    }
  }
  return reached;
}

/**
 * The nearest lines at or above every group: all groups at distance d below a
 * line are settled before those at d + 1, so each takes over the lines of just
 * those parents that are one step nearer.
 */
function nearestLines(
  lines: Iterable<string>,
  childrenOf: (ref: string) => Iterable<string>,
): Map<string, Set<string>> {
  const nearest = new Map<string, Set<string>>();
  let ring = new Map<string, Set<string>>();
  for (const line of lines) {
    ring.set(line, new Set([line]));
  }
  while (ring.size > 0) {
    const outer = new Map<string, Set<string>>();
    for (const [ref, found] of ring) {
      nearest.set(ref, found);
    }
    for (const [ref, found] of ring) {
      for (const child of childrenOf(ref)) {
        if (nearest.has(child)) {
          continue;
        }
        const known = outer.get(child);
        if (known) {
          found.forEach(line => known.add(line));
        } else {
          outer.set(child, new Set(found));
        }
      }
    }
    ring = outer;
  }
  return nearest;
}

/**
 * Builds the organization from group and user entities, by their relations:
 * `childOf`, `parentOf`, `hasMember` and `memberOf`. Either side of a relation
 * is enough. Linear in groups, users and relations; tolerates cycles, several
 * parents, and relations to what does not exist.
 *
 * @public
 */
export function createOrganization(
  entities: Iterable<Entity>,
  recognition: Recognition,
): Organization {
  const titles = new Map<string, string>();
  const groups = new Map<string, Group>();
  const users = new Map<string, Set<string>>();
  const lineRefs: string[] = [];
  const platformRefs: string[] = [];
  const all = new Map<string, Entity>();

  for (const entity of entities) {
    const ref = stringifyEntityRef(entity);
    all.set(ref, entity);
    const kind = entity.kind.toLowerCase();
    if (kind === 'user') {
      users.set(ref, new Set());
    } else if (kind === 'group') {
      groups.set(ref, { parents: new Set(), children: new Set() });
      titles.set(ref, titleOf(entity));
      if (hasRole(entity, 'lineOfBusiness', recognition)) {
        lineRefs.push(ref);
      }
      if (hasRole(entity, 'platform', recognition)) {
        platformRefs.push(ref);
      }
    }
  }

  const staffed = new Set<string>();
  const addChild = (parent: string, child: string) => {
    if (groups.has(parent) && groups.has(child)) {
      groups.get(parent)!.children.add(child);
      groups.get(child)!.parents.add(parent);
    }
  };
  const addMember = (group: string, member: string) => {
    if (groups.has(group) && users.has(member)) {
      users.get(member)!.add(group);
      staffed.add(group);
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

  const parentsOf = (ref: string) => groups.get(ref)?.parents ?? NONE;
  const childrenOf = (ref: string) => groups.get(ref)?.children ?? NONE;

  const nearest = nearestLines(lineRefs, childrenOf);
  const hasUsers = users.size > 0;
  const aliveGroups = hasUsers ? reach(staffed, parentsOf) : undefined;
  const platformGroups = reach(platformRefs, childrenOf);

  const isLine = new Set(lineRefs);
  const lines = new Map<string, readonly string[]>();
  for (const line of [...lineRefs].sort()) {
    const above = reach([line], parentsOf);
    above.delete(line);
    lines.set(line, [...above].filter(ref => isLine.has(ref)).sort());
  }

  const linesByRef = new Map<string, readonly string[]>();
  const linesOf = (ref: string): readonly string[] => {
    let found = linesByRef.get(ref);
    if (!found) {
      const owners = groups.has(ref) ? [ref] : users.get(ref) ?? NONE;
      const union = new Set<string>();
      for (const group of owners) {
        nearest.get(group)?.forEach(line => union.add(line));
      }
      found = [...union].sort();
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
      (lines.get(line)?.includes(other) ?? false) ||
      (lines.get(other)?.includes(line) ?? false),
    isAlive: ref =>
      users.has(ref) ||
      (groups.has(ref) && (aliveGroups === undefined || aliveGroups.has(ref))),
    isPlatform: ref =>
      platformGroups.has(ref) ||
      [...(users.get(ref) ?? NONE)].some(group => platformGroups.has(group)),
    titleOf: ref => titles.get(ref) ?? ref,
    exists: ref => groups.has(ref) || users.has(ref),
    lines,
    hasUsers,
  };
}
