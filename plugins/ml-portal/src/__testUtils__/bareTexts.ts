import type { TranslationRef } from '@backstage/frontend-plugin-api';

const OPEN = '⟦';
const CLOSE = '⟧';

/** All texts that a reference stands for, each in brackets. */
export function inBrackets(ref: TranslationRef): Record<string, string> {
  // As the translation API itself asks for them; there is no public way.
  const { getDefaultMessages } = ref as TranslationRef & {
    getDefaultMessages(): Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(getDefaultMessages.call(ref)).map(([key, text]) => [
      key,
      OPEN + text + CLOSE,
    ]),
  );
}

/** Every text in a value, with the ways in which screens show it. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    // Markdown is shown line by line, a reference by its name, a level as a title.
    return value
      .split(/[\n`]+/)
      .flatMap(line => [
        line.trim(),
        line.split('/').pop()!,
        line.charAt(0).toUpperCase() + line.slice(1),
      ]);
  }
  return typeof value === 'object' && value
    ? Object.values(value).flatMap(textsOf)
    : [];
}

/**
 * The texts below an element that stand outside of brackets: what an app could not
 * translate.
 *
 * @param others - holds the texts that are none of the plugin's
 */
export function bareTexts(root: Element, others: unknown): string[] {
  const known = new Set(textsOf(others));
  const bare: string[] = [];
  let depth = 0;
  const read = (text: string) => {
    let outside = '';
    for (const char of text) {
      depth += Number(char === OPEN);
      outside += depth === 0 && char !== CLOSE ? char : '';
      depth -= Number(char === CLOSE);
    }
    const said = outside.trim();
    if (/\p{L}/u.test(said) && !known.has(said)) {
      bare.push(said);
    }
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement?.tagName !== 'STYLE') {
      read(walker.currentNode.textContent ?? '');
    }
  }
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
    root
      .querySelectorAll(`[${name}]`)
      .forEach(element => read(element.getAttribute(name)!));
  }
  return bare;
}
