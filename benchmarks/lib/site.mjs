import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../../scripts/say.mjs';
import { countsOf } from '../company/company.mjs';
import { createPostgresDatabase } from './databases.mjs';
import { startPortal } from './portal.mjs';
import { runProgram } from './program.mjs';

/** A company in a database of its own, and the portals that run on it. */
export class Site {
  #portal;

  constructor({ company, database, workDir }) {
    this.company = company;
    this.database = database;
    this.workDir = workDir;
    const { models, organization = models } = company;
    this.label = {
      company:
        organization === models
          ? String(models)
          : `${models}, organisation of ${organization}`,
      database: database.client === 'pg' ? 'PostgreSQL' : 'SQLite',
    };
  }

  /** The portal on it; another set of plugins or a restart makes another process. */
  async portal({ plugins = ['ml-portal'], restart = false, config } = {}) {
    const key = JSON.stringify([plugins, config]);
    if (this.#portal && (restart || this.#portal.key !== key)) {
      await this.stop();
    }
    if (!this.#portal) {
      const { database, workDir } = this;
      const options = { database, workDir, plugins, config };
      this.#portal = { key, portal: await startPortal(options) };
    }
    return this.#portal.portal;
  }

  async stop() {
    const running = this.#portal;
    this.#portal = undefined;
    await running?.portal.stop();
  }

  /** Keeps the portal's log, for when something failed; where it is. */
  keepLog(folder) {
    const { company, database } = this.label;
    const kept = join(folder, `failed-${company}-${database}.log`);
    mkdirSync(folder, { recursive: true });
    const log = join(this.workDir, 'portal.log');
    if (existsSync(log)) copyFileSync(log, kept);
    return kept;
  }

  async remove() {
    await this.stop();
    rmSync(this.workDir, { recursive: true, force: true });
  }
}

/**
 * Makes a site, with the company in the catalog and nothing evaluated yet.
 *
 * @param open - the sites that are to be removed should everything be stopped
 */
export async function makeSite({ company, client, serverUrl, open }) {
  const workDir = mkdtempSync(join(tmpdir(), 'ml-portal-benchmark-'));
  const { models, organization = models } = company;
  const database =
    client === 'postgres'
      ? await createPostgresDatabase(
          serverUrl,
          `company_${models}_${organization}`,
        )
      : { client: 'better-sqlite3', directory: join(workDir, 'data') };
  mkdirSync(join(workDir, 'data'), { recursive: true });
  const site = new Site({ company, database, workDir });
  open.add(site);
  await step(
    `Catalog of ${site.label.company} models on ${site.label.database}`,
    () =>
      runProgram('catalog/seed.mjs', { database, company }, [
        '--max-old-space-size=6000',
      ]),
  );
  await verify(site);
  return site;
}

/** That the catalog serves what was put into it, by filters and page by page. */
async function verify(site) {
  const portal = await site.portal();
  const counts = countsOf(site.company);
  const expected = {
    'kind=component,spec.type=ml-model': counts.models,
    'kind=component,spec.type=ml-platform-tool': counts.tools,
    'kind=resource,spec.type=feature-store': counts.featureStores,
    'kind=group': counts.groups,
    'kind=user': counts.users,
    'kind=group,spec.type=line-of-business': counts.linesOfBusiness,
  };
  for (const [filter, wanted] of Object.entries(expected)) {
    const { totalItems } = await portal.request(
      `/api/catalog/entities/by-query?limit=1&filter=${filter}`,
    );
    if (totalItems !== wanted) {
      throw new Error(`${filter}: ${totalItems} entities, not ${wanted}`);
    }
  }
  const { entities } = await portal.ask('read', [
    { streamEntities: { pageSize: 2500, fields: ['kind', 'metadata.name'] } },
  ]);
  const { linesOfBusiness: _, ...disjoint } = counts;
  const all = Object.values(disjoint).reduce((sum, n) => sum + n);
  if (entities !== all) {
    throw new Error(`The catalog streams ${entities} entities, not ${all}`);
  }
  // What was read for this must not make the first run quicker.
  await site.stop();
}
