import { MarkdownContent } from '@backstage/core-components';
import { CodeBlock } from './CodeBlock';
import { splitCode } from './splitCode';

/** How to pass a check: Markdown whose code can be copied. */
export function Remediation({ markdown }: { markdown: string }) {
  return (
    <>
      {splitCode(markdown).map((part, i) =>
        part.type === 'code' ? (
          <CodeBlock key={i} text={part.text} />
        ) : (
          <MarkdownContent key={i} content={part.text} />
        ),
      )}
    </>
  );
}
