import type { JsonValue } from '@backstage/types';

/** Undefined where it hangs on facts that are not known. */
export type Truth = boolean | undefined;

/** How a condition came to its truth, part by part. */
export type Trace =
  | {
      kind: 'leaf';
      truth: Truth;
      path: string;
      value: JsonValue | undefined;
      matcher: JsonValue;
      /** What was judged, where that is not the value as it stands. */
      seen?: string;
    }
  | { kind: 'all' | 'any'; truth: Truth; parts: Trace[] }
  | { kind: 'not'; truth: Truth; part: Trace }
  /** What looks at no value. */
  | { kind: 'constant'; truth: Truth };

/** What stands at the end of the branches. */
export type Leaf = Extract<Trace, { kind: 'leaf' }>;

export function all(parts: Trace[]): Trace {
  const truths = parts.map(({ truth }) => truth);
  const unlessFalse = truths.includes(undefined) ? undefined : true;
  const truth = truths.includes(false) ? false : unlessFalse;
  return { kind: 'all', truth, parts };
}

export function any(parts: Trace[]): Trace {
  const truths = parts.map(({ truth }) => truth);
  const unlessTrue = truths.includes(undefined) ? undefined : false;
  const truth = truths.includes(true) ? true : unlessTrue;
  return { kind: 'any', truth, parts };
}

export function not(part: Trace): Trace {
  const truth = part.truth === undefined ? undefined : !part.truth;
  return { kind: 'not', truth, part };
}

/** The values that were looked at, in the order of the condition. */
export function leavesOf(trace: Trace): Leaf[] {
  switch (trace.kind) {
    case 'leaf':
      return [trace];
    case 'not':
      return leavesOf(trace.part);
    case 'constant':
      return [];
    default:
      return trace.parts.flatMap(leavesOf);
  }
}
