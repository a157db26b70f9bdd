/** A stretch of Markdown, or a block of code in it. */
export type MarkdownPart =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string };

const BLOCK = /^```\w*[ \t]*\n([\s\S]*?)^```[ \t]*$/gm;

/** Takes the fenced blocks of code out of Markdown, all in their order. */
export function splitCode(markdown: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text.trim()) {
      parts.push({ type: 'text', text: text.trim() });
    }
  };
  for (const match of markdown.matchAll(BLOCK)) {
    addText(markdown.slice(end, match.index));
    parts.push({
      type: 'code',
      text: match[1].trimEnd(),
    });
    end = match.index! + match[0].length;
  }
  addText(markdown.slice(end));
  return parts;
}
