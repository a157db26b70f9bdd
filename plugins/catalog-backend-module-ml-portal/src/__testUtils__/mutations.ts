import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { MODEL, SCRIPT_URL, STORE, TOOL } from './documents';

function nested(depth: number): JsonValue {
  let value: JsonValue = 'deep';
  for (let level = 0; level < depth; level += 1) {
    value = level % 2 ? [value] : { a: value };
  }
  return value;
}

/** Own keys, as a parser of JSON or YAML makes them. */
const PROTOTYPE: JsonValue = JSON.parse(
  '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}',
);

const VALUES: JsonValue[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' \t ',
  'x'.repeat(50_000),
  'a\u0000b',
  '\u{1F4A5}\u202E',
  'group:',
  ':/',
  'a:b:c/d/e',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  SCRIPT_URL,
  `  ${SCRIPT_URL.toUpperCase()}`,
  'data:text/html,x',
  [],
  {},
  [null],
  [['x']],
  Array.from({ length: 1_000 }, (_, index) => `tool-${index}`),
  nested(150),
  PROTOTYPE,
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '',
  '.',
  'ownr',
  'Training',
  'k'.repeat(5_000),
];

type Container = Record<string, JsonValue | undefined> | JsonValue[];

/** Every list and map of keys below `value`, itself first. */
function containersOf(value: JsonValue | undefined): Container[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(containersOf)]
    : [];
}

function put(container: Container, key: string, value: JsonValue): void {
  Object.defineProperty(container, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

interface Mutation {
  where: number;
  which: number;
  key: string | undefined;
  value: JsonValue;
}

/** Replaces something below `spec`, or adds something. */
function mutate(entity: Entity, { where, which, key, value }: Mutation): void {
  const containers = containersOf(entity.spec as JsonObject);
  const container = containers[where % containers.length];
  const keys = Object.keys(container);
  const replaced = keys[which % Math.max(keys.length, 1)];
  if (Array.isArray(container)) {
    container.push(structuredClone(value));
  } else {
    put(container, key ?? replaced ?? 'x', structuredClone(value));
  }
}

/** Documents of every role, each changed for the worse in one to three places. */
export const mutants: fc.Arbitrary<Entity> = fc
  .tuple(
    fc.constantFrom(MODEL, MODEL, STORE, TOOL),
    fc.array(
      fc.record({
        where: fc.nat(1_000),
        which: fc.nat(1_000),
        key: fc.option(fc.constantFrom(...KEYS), { nil: undefined }),
        value: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
          { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<JsonValue> },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([entity, mutations]) => {
    const mutant = structuredClone(entity);
    mutations.forEach(mutation => mutate(mutant, mutation));
    return mutant;
  });
