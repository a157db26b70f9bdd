import { parseEntityRef } from '@backstage/catalog-model';

/** What the inbox keeps of a title. */
const LONGEST_TITLE = 255;

/** A number with its noun. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** A title as long as the inbox takes it. */
export function titleOf(text: string): string {
  return text.length <= LONGEST_TITLE
    ? text
    : `${text.slice(0, LONGEST_TITLE - 1)}…`;
}

/** The first sentence of a Markdown text, as plain text. */
export function firstSentence(markdown: string): string {
  const [paragraph] = markdown.trim().split(/\n\s*\n/);
  const plain = paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ');
  // A colon leads to the YAML, which a notification has no room for.
  const [sentence] = plain.split(/(?<=[.!?])\s|:$/);
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The path of an entity's page in the portal. */
export function pageOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, kind, name]
    .map(part => encodeURIComponent(part))
    .join('/')}`;
}
