import { CodeSnippet, MarkdownContent } from '@backstage/core-components';
import { splitCode } from './splitCode';

/** How to pass a check: Markdown whose code can be copied. */
export function Remediation({ markdown }: { markdown: string }) {
  return (
    <>
      {splitCode(markdown).map((part, i) =>
        part.type === 'code' ? (
          <CodeSnippet
            key={i}
            text={part.text}
            language={part.language}
            showCopyCodeButton
          />
        ) : (
          <MarkdownContent key={i} content={part.text} />
        ),
      )}
    </>
  );
}
