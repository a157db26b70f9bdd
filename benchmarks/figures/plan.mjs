import { makeSite } from '../lib/site.mjs';
import { say } from '../../scripts/say.mjs';
import { api } from './api.mjs';
import { evaluation } from './evaluation.mjs';

/** Measures what was asked for, one company in one database after the other. */
export async function measure(options) {
  const { models, databases, figures, open } = options;
  const wants = figure => figures.includes(figure);
  const largest = Math.max(...models);
  const lastDatabase = databases.at(-1);
  for (const client of databases) {
    for (const size of models) {
      const asked = size === largest && client === lastDatabase && wants('api');
      if (!wants('evaluation') && !asked) continue;
      await at({ models: size }, client, options, async site => {
        if (wants('evaluation')) await evaluation({ ...options, site });
        if (asked) await api({ ...options, site });
      });
    }
  }

  async function at(company, client, { serverUrl }, work) {
    say('');
    const site = await makeSite({ company, client, serverUrl });
    open.add(site);
    try {
      await work(site);
    } finally {
      open.delete(site);
      await site.remove();
    }
  }
}
