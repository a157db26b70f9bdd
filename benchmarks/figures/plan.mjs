import { ensurePagesBuilt } from '../../scripts/build-pages.mjs';
import { say } from '../../scripts/say.mjs';
import { ensureComparedInstalled } from '../lib/install.mjs';
import { makeSite } from '../lib/site.mjs';
import { api } from './api.mjs';
import { growth, memory } from './compare.mjs';
import { evaluation } from './evaluation.mjs';
import { freshness } from './freshness.mjs';
import { ownCode } from './ownCode.mjs';
import { pages } from './pages.mjs';
import { roadmap } from './roadmap.mjs';
import { storage } from './storage.mjs';
import { techInsights } from './techInsights.mjs';

/** The size at which systems are compared. */
const COMPARED = 10_000;
const LARGE = 50_000;

/**
 * The companies that the figures asked for need in one database, and what is to be
 * measured in each, the smallest first.
 */
export function sitesOf({ models, databases, figures }, client) {
  const wants = figure => figures.includes(figure);
  const largest = Math.max(...models);
  const compared = models.filter(size => size <= COMPARED).at(-1) ?? largest;
  const isLast = client === databases.at(-1);
  const sites = models.map(size => ({
    company: { models: size },
    evaluation:
      wants('evaluation') ||
      (wants('growth') && size >= COMPARED) ||
      (wants('memory') && size === COMPARED && client === databases[0]),
    techInsights: wants('tech-insights') && size === compared,
    freshness: wants('freshness') && size === compared && isLast,
    api: wants('api') && size === largest && isLast,
    roadmap: wants('roadmap') && size === compared,
    pages: wants('pages') && [compared, largest].includes(size) && isLast,
  }));
  // Memory does not depend on the database, so the first one will do.
  if (wants('memory') && largest >= LARGE && client === databases[0]) {
    sites.push(
      ...[
        { models: LARGE, organization: COMPARED },
        { models: COMPARED, organization: LARGE },
      ].map(company => ({ company, evaluation: true, pairs: 1 })),
    );
  }
  return sites.filter(
    site =>
      site.evaluation ||
      site.techInsights ||
      site.freshness ||
      site.api ||
      site.roadmap ||
      site.pages,
  );
}

/** Measures what was asked for, one company in one database after the other. */
export async function measure(options) {
  const { databases, figures, open, report } = options;
  const wants = figure => figures.includes(figure);
  if (wants('tech-insights')) await ensureComparedInstalled();
  if (wants('pages')) {
    await ensurePagesBuilt();
    await ownCode({ report });
  }
  for (const client of databases) {
    const found = new Map();
    for (const site of sitesOf(options, client)) {
      const result = await measureSite(site, client);
      const { models, organization = models } = site.company;
      if (result) found.set(`${models}/${organization}`, result);
    }
    const database = client === 'postgres' ? 'PostgreSQL' : 'SQLite';
    if (wants('growth')) {
      const bySize = [...found].filter(([key]) => /^(\d+)\/\1$/.test(key));
      growth({
        report,
        database,
        found: new Map(
          bySize.map(([key, value]) => [parseInt(key, 10), value]),
        ),
      });
    }
    if (wants('memory')) memory({ report, database, found });
  }
  if (wants('storage')) await storage(options);

  async function measureSite(wanted, client) {
    const { serverUrl } = options;
    say('');
    const { company } = wanted;
    const site = await makeSite({ company, client, serverUrl, open });
    try {
      const { pairs = options.pairs } = wanted;
      const here = { ...options, pairs, site };
      const ours =
        wanted.evaluation || wanted.techInsights
          ? await evaluation(here)
          : undefined;
      if (wanted.freshness) await freshness(here);
      if (wanted.api) await api(here);
      if (wanted.roadmap) await roadmap(here);
      if (wanted.pages) await pages(here);
      if (wanted.techInsights) await techInsights({ ...here, ours });
      return ours;
    } finally {
      open.delete(site);
      await site.remove();
    }
  }
}
