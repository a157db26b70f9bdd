import type { Entity } from '@backstage/catalog-model';
import {
  createOrganization,
  createToolLookup,
  DEFAULT_OWNERSHIP_SETTINGS,
  DEFAULT_RECOGNITION,
  DEFAULT_SCORECARDS,
  type Evaluation,
  evaluateEntity,
  type Organization,
  overlayOrganization,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { LineStore, type StoredLine } from '../database/LineStore';
import { ResultStore } from '../database/ResultStore';
import { type ResultRecord, toRecord } from '../evaluation/toRecord';

/** When the catalog was read, unless a test says otherwise. */
export const READ_AT = Date.UTC(2026, 10, 23, 12);

/** What the portal makes of a whole catalog. */
export interface Evaluated {
  organization: Organization;
  evaluations: Evaluation[];
  records: ResultRecord[];
}

/** Judges documents as a run does that reads them as the whole catalog. */
export function evaluateAll(
  documents: Entity[],
  readAt: number = READ_AT,
): Evaluated {
  const organization = createOrganization(
    overlayOrganization([], documents),
    DEFAULT_RECOGNITION,
  );
  const context = {
    recognition: DEFAULT_RECOGNITION,
    organization,
    findTool: createToolLookup(documents, DEFAULT_RECOGNITION),
    settings: DEFAULT_OWNERSHIP_SETTINGS,
    scorecards: DEFAULT_SCORECARDS,
    today: '2026-11-23',
  };
  const evaluations: Evaluation[] = [];
  const records: ResultRecord[] = [];
  for (const document of documents) {
    const evaluation = evaluateEntity(document, context);
    if (evaluation) {
      evaluations.push(evaluation);
      records.push(toRecord(document, evaluation, readAt));
    }
  }
  return { organization, evaluations, records };
}

/** Stores what the portal makes of `documents`, and returns it. */
export async function seed(
  knex: Knex,
  documents: Entity[],
): Promise<Evaluated & { lines: StoredLine[] }> {
  const evaluated = evaluateAll(documents);
  const lineStore = new LineStore(knex);
  await lineStore.save(evaluated.organization);
  await new ResultStore(knex).save(evaluated.records);
  return { ...evaluated, lines: await lineStore.list() };
}
