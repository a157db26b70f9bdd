import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

// The demo is meant to be on localhost; Backstage warns of it once per plugin.
const expected = /^backend\.baseUrl is set to a localhost URL/;

/**
 * Keeps the backend's log in a file and shows what needs attention: each different
 * warning once, for the catalog repeats a bad document's at every round.
 */
export class PortalLog {
  #file;
  #show;
  #shown = new Set();
  #last = [];

  constructor(path, show) {
    this.#file = createWriteStream(path);
    this.#show = show;
  }

  follow(stream) {
    createInterface({ input: stream }).on('line', line => this.#take(line));
  }

  /** The newest lines, for when the backend ends before its time. */
  lastLines() {
    return this.#last.join('\n');
  }

  #take(line) {
    const entry = parse(line);
    const text = entry
      ? `${entry.level} ${entry.plugin ?? entry.service ?? ''} ${entry.message}`
      : line;
    this.#file.write(`${new Date().toISOString()} ${text}\n`);
    // Where in the code something was thrown is for the file; what, for the person.
    if (!/^\s+at /.test(text)) this.#last.push(text);
    if (this.#last.length > 30) this.#last.shift();

    const needsAttention = entry && /^(warn|error)$/.test(entry.level);
    if (!needsAttention || expected.test(entry.message)) return;
    if (this.#shown.has(text)) return;
    if (this.#shown.size > 1000) this.#shown.clear();
    this.#shown.add(text);
    this.#show(text);
  }
}

function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line);
    return typeof entry.message === 'string' ? entry : undefined;
  } catch {
    return undefined;
  }
}
