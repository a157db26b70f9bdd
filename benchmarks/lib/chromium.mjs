import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainFailure } from '../../scripts/say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Where the machine's own browser is; CHROMIUM_PATH names another. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  const candidates = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)));
  const found = [given, ...candidates].find(path => path && existsSync(path));
  if (!found) {
    throw new PlainFailure(
      'No Chromium was found. Install one, or name it in CHROMIUM_PATH.',
    );
  }
  return found;
}
