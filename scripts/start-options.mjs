import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.mjs';
import { PlainFailure } from './say.mjs';

export const startHelp = `npm start -- [--port 7100] [--config extra.yaml ...]

  --port, or PORT=7100        where the portal listens (7007 when not said)
  --config                    a file of settings over app-config.yaml; several are allowed,
                              later ones win
  ML_PORTAL_DATA=/some/folder where the data is kept (data/ when not said)`;

/** Reads what `npm start` was told, and refuses what it cannot mean. */
export function readStartOptions(args, env = process.env) {
  const values = parse(args);
  return {
    help: values.help,
    port: readPort(values.port ?? env.PORT),
    configFiles: [
      inRoot('app-config.yaml'),
      // What Backstage itself reads when it is not told any file.
      ...[inRoot('app-config.local.yaml')].filter(existsSync),
      ...values.config.map(file => readConfigFile(file, env.INIT_CWD)),
    ],
    dataDir: env.ML_PORTAL_DATA ? resolve(env.ML_PORTAL_DATA) : inRoot('data'),
  };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        config: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new PlainFailure(`${error.message}\n\n${startHelp}`);
  }
}

function readPort(text = '7007') {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new PlainFailure(
    `The port is to be a number from 1 to 65535, and "${text}" is not.`,
  );
}

function readConfigFile(file, calledFrom = process.cwd()) {
  const path = resolve(calledFrom, file);
  if (existsSync(path)) return path;
  throw new PlainFailure(`There is no file ${path} to read settings from.`);
}
