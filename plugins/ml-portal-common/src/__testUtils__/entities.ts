import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';

type Relations = NonNullable<Entity['relations']>;

function named(ref: string, kind: string) {
  const { namespace, name } = parseEntityRef(ref, { defaultKind: kind });
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace },
  };
}

function relate(type: string, refs: string[], kind: string): Relations {
  return refs.map(ref => ({
    type,
    targetRef: stringifyEntityRef(parseEntityRef(ref, { defaultKind: kind })),
  }));
}

/** A group as the catalog returns it: `childOf` its parents. */
export function group(
  ref: string,
  options: { type?: string; in?: string[]; members?: string[] } = {},
): Entity {
  return {
    ...named(ref, 'Group'),
    spec: { type: options.type ?? 'team', children: [] },
    relations: [
      ...relate('childOf', options.in ?? [], 'Group'),
      ...relate('hasMember', options.members ?? [], 'User'),
    ],
  };
}

/** A line of business. */
export function line(
  ref: string,
  options: { in?: string[]; members?: string[] } = {},
): Entity {
  return group(ref, { ...options, type: 'line-of-business' });
}

/** A platform group. */
export function platform(
  ref: string,
  options: { in?: string[]; members?: string[] } = {},
): Entity {
  return group(ref, { ...options, type: 'ml-platform' });
}

/** A user, `memberOf` groups. */
export function user(ref: string, groups: string[] = []): Entity {
  return {
    ...named(ref, 'User'),
    spec: {},
    relations: relate('memberOf', groups, 'Group'),
  };
}

/** A model. Without `owner` it has none. */
export function model(
  options: {
    ref?: string;
    owner?: string;
    lifecycle?: string;
    stages?: JsonObject | null;
    ml?: JsonObject;
  } = {},
): Entity {
  const { ref = 'churn', owner, lifecycle = 'experimental', stages } = options;
  return {
    ...named(ref, 'Component'),
    spec: {
      type: 'ml-model',
      lifecycle,
      ...(owner && { owner }),
      ml: { ...options.ml, ...(stages !== undefined && { stages }) },
    },
  };
}

/** A platform tool. */
export function tool(
  ref: string,
  options: { owner?: string; ml?: JsonObject; type?: string } = {},
): Entity {
  return {
    ...named(ref, 'Component'),
    spec: {
      type: options.type ?? 'ml-platform-tool',
      owner: options.owner ?? 'ml-platform',
      ml: options.ml ?? {},
    },
  };
}
