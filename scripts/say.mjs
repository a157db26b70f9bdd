// Everything the commands tell the person who called them.

/** A failure whose message is a whole explanation; a stack trace would add nothing. */
export class PlainFailure extends Error {
  /** @param details lines that were seen before it failed, shown below the message */
  constructor(message, details = '') {
    super(message);
    this.details = details;
  }
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** Says what is being done while it is done, then how long it took. */
export async function step(title, work) {
  const since = Date.now();
  const live = process.stdout.isTTY && !process.env.CI;
  const draw = () =>
    process.stdout.write(
      `\r${title} ... ${Math.round((Date.now() - since) / 1000)} s `,
    );
  if (live) draw();
  else say(`${title} ...`);
  const timer = live && setInterval(draw, 1000);
  try {
    const result = await work();
    if (live) process.stdout.write('\r\x1b[K');
    say(`${title}: done in ${seconds(since)}`);
    return result;
  } catch (error) {
    if (live) say('');
    throw error;
  } finally {
    clearInterval(timer);
  }
}

export function lastLines(text, count = 30) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Tells why a command failed; returns the exit code. */
export function reportFailure(error) {
  const { message, details, stack } = error;
  if (details) console.error(`\n${details}`);
  console.error(`\n${message}`);
  if (process.env.ML_PORTAL_DEBUG) console.error(stack);
  else if (!(error instanceof PlainFailure)) {
    console.error('(ML_PORTAL_DEBUG=1 shows where this came from.)');
  }
  return 1;
}
