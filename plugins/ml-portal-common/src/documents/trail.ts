import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { LONGEST_KEY } from '../model/problems';

/** A value within a document, with the key it stands under. */
export interface Step {
  /** The key, or the place in a list, from 0. */
  name: string;
  key?: Node;
  value: Node | null;
}

function isNamed(key: string, name: string): boolean {
  // Problems cut keys that are longer.
  return key === name || (name.length === LONGEST_KEY && key.startsWith(name));
}

/** What stands in a node, by the names that dotted paths use. */
function stepsInto(node: Node): Step[] {
  if (isMap<Node, Node | null>(node)) {
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [{ name: String(key.value), key, value }] : [],
    );
  }
  return isSeq<Node>(node)
    ? node.items.map((value, index) => ({ name: String(index), value }))
    : [];
}

/**
 * The steps from a node to what a dotted path names, or as far towards it as
 * there is anything. Keys may hold dots, too.
 */
export function trailTo(node: Node | null, path: string): Step[] {
  if (node === null || isAlias(node)) {
    return [];
  }
  let longest: Step[] = [];
  for (const step of stepsInto(node)) {
    const { name } = step;
    if (isNamed(name, path)) {
      return [step];
    }
    if (path.startsWith(`${name}.`)) {
      const rest = trailTo(step.value, path.slice(name.length + 1));
      if (rest.length + 1 > longest.length) {
        longest = [step, ...rest];
      }
    }
  }
  return longest;
}
