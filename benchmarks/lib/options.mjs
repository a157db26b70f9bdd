import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainFailure } from '../../scripts/say.mjs';
import { inRoot } from '../../scripts/paths.mjs';

export const help = `node benchmarks/run.mjs [--quick] [options]

  --quick                  1,000 models on SQLite: that everything works, not how quick
  --figures a,b            some of: FIGURES
  --models 1000,10000      sizes of companies, for the figures that compare them
  --databases sqlite,postgres
  --pairs 5                how often reading and running are compared
  --seconds 10             how long each load lasts
  --clients 20             how many ask at once
  --out folder             where results.md and results.json go (benchmarks/data)`;

export function readOptions(args, figures) {
  let values;
  try {
    values = parseArgs({
      args,
      options: {
        quick: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        figures: { type: 'string' },
        models: { type: 'string' },
        databases: { type: 'string' },
        pairs: { type: 'string' },
        seconds: { type: 'string' },
        clients: { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new PlainFailure(`${error.message}\n\n${help}`);
  }
  const { quick } = values;
  const list = (text, among) => {
    const items = text.split(',').filter(Boolean);
    const other = items.find(item => !among.includes(item));
    if (other) {
      throw new PlainFailure(`"${other}" is none of ${among.join(', ')}.`);
    }
    return items;
  };
  const number = (text, otherwise) => {
    const value = Number(text ?? otherwise);
    if (Number.isFinite(value) && value > 0) return value;
    throw new PlainFailure(`"${text}" is no number above 0.`);
  };
  return {
    quick,
    help: values.help,
    figures: list(values.figures ?? figures.join(','), figures),
    models: (values.models ?? (quick ? '1000' : '1000,10000,50000'))
      .split(',')
      .map(text => number(text)),
    databases: list(
      values.databases ?? (quick ? 'sqlite' : 'sqlite,postgres'),
      ['sqlite', 'postgres'],
    ),
    pairs: number(values.pairs, quick ? 3 : 5),
    seconds: number(values.seconds, quick ? 3 : 10),
    clients: number(values.clients, 20),
    out: resolve(values.out ?? inRoot('benchmarks', 'data')),
  };
}
