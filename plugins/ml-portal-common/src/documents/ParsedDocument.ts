import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { isCollection, isScalar, type LineCounter, type Node } from 'yaml';
import { isAboutKey, type Problem } from '../model/problems';
import { type Step, trailTo } from './trail';

/** Where something stands in a text, both from 1. @public */
export interface Place {
  line: number;
  column: number;
}

/** Whether it can be pointed at: a block is, by its key. */
function isInline(node: Node): boolean {
  return isScalar(node)
    ? node.source !== undefined && node.source !== ''
    : isCollection(node) && node.flow === true;
}

/** One document of a YAML text. @public */
export class ParsedDocument {
  /** The line it starts at, from 1. */
  readonly line: number;
  /** Undefined where the document is no map of keys. */
  readonly value?: JsonObject;
  /** What keeps it from being read; empty where it has a value. */
  readonly problems: Problem[];
  readonly #root: Node | null;
  readonly #start: number;
  readonly #offsets: ReadonlyMap<Problem, number>;
  readonly #lines: LineCounter;

  constructor(options: {
    root: Node | null;
    start: number;
    lines: LineCounter;
    value?: JsonObject;
    problems?: Problem[];
    /** Where in the text the problems stand that are about no value. */
    offsets?: ReadonlyMap<Problem, number>;
  }) {
    this.#root = options.root;
    this.#start = options.start;
    this.#lines = options.lines;
    this.#offsets = options.offsets ?? new Map();
    this.value = options.value;
    this.problems = options.problems ?? [];
    this.line = this.#placeAt(options.start).line;
  }

  /** The entity it is of; null where it says no kind or no name. */
  get entityRef(): string | null {
    const kind = this.value?.kind;
    const metadata = this.value?.metadata as Entity['metadata'] | undefined;
    if (typeof kind !== 'string' || typeof metadata?.name !== 'string') {
      return null;
    }
    const { name, namespace } = metadata;
    return stringifyEntityRef({
      kind,
      name,
      namespace: typeof namespace === 'string' ? namespace : undefined,
    });
  }

  /**
   * Where the key or the value stands that a problem is about; where there is
   * neither, what would hold it.
   */
  placeOf(problem: Problem): Place {
    const known = this.#offsets.get(problem);
    if (known !== undefined) {
      return this.#placeAt(known);
    }
    const steps = trailTo(this.#root, problem.path);
    const last = steps.at(-1);
    return this.#placeAt(
      last ? this.#offsetOf(last, isAboutKey(problem)) : this.#start,
    );
  }

  /**
   * The keys, and the places in lists, on the way to what a problem is about, as
   * far as there is anything.
   */
  stepsTo({ path }: Problem): string[] {
    return trailTo(this.#root, path).map(({ name }) => name);
  }

  #offsetOf({ key, value }: Step, aboutKey: boolean): number {
    const pointsAtValue = value && (!key || (!aboutKey && isInline(value)));
    const node = pointsAtValue ? value : key;
    return node?.range?.[0] ?? this.#start;
  }

  #placeAt(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}
