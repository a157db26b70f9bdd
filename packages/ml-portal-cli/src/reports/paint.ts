import { styleText } from 'node:util';

/** What a colour says; the words beside it say the same. */
export type Tone = 'error' | 'warning' | 'good' | 'quiet' | 'strong';

/** Colours a text, or leaves it as it is. */
export type Paint = (tone: Tone, text: string) => string;

const STYLES = {
  error: 'red',
  warning: 'yellow',
  good: 'green',
  quiet: 'gray',
  strong: 'bold',
} as const;

/** Colours on a terminal, unless it or somebody wants none. */
export function paintFor(
  stream: { isTTY?: boolean },
  env: NodeJS.ProcessEnv,
): Paint {
  return stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
    ? (tone, text) => styleText(STYLES[tone], text, { validateStream: false })
    : (_, text) => text;
}
