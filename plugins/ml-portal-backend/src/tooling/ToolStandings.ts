import {
  toolConcerns,
  type ToolAdoption,
  type ToolingThresholds,
  type ToolStanding,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import type { EvaluationStateStore } from '../database/EvaluationStateStore';
import { readRevisions } from '../database/roadmap/revisions';
import type { PublicationQueries } from '../database/tooling/PublicationQueries';
import { toolingRevision } from '../database/tooling/revision';
import type { ToolingQueries } from '../database/tooling/ToolingQueries';
import { dayOf } from '../evaluation/Judge';
import type { RoadmapRights } from '../roadmap/RoadmapRights';
import type { Caller } from '../router/Services';
import type { RevisionCache } from '../visibility/RevisionCache';
import type { Visibility } from '../visibility/Visibility';

const DAY_MS = 24 * 60 * 60_000;

/** What is said of each tool, as far as one caller may see it. */
export interface VisibleStandings {
  /** Another one whenever they could say something else, results aside. */
  version: string;
  /** Grows with what is published and decided alone. */
  revision: number;
  of(entityRef: string, adoption: ToolAdoption | null): ToolStanding;
}

/** What standings are worked out from. */
export interface StandingSources {
  knex: Knex;
  publications: PublicationQueries;
  queries: ToolingQueries;
  state: EvaluationStateStore;
  roadmapRights: Pick<RoadmapRights, 'personOf'>;
  cache: RevisionCache;
  thresholds: ToolingThresholds;
  now: () => number;
}

/**
 * Works out what people think of tools, and what is wrong with how they are
 * spread. What was delivered is told to who may read roadmap requests.
 */
export class ToolStandings {
  readonly #sources: StandingSources;

  constructor(sources: StandingSources) {
    this.#sources = sources;
  }

  async visibleTo({
    credentials,
    visibility,
  }: Caller): Promise<VisibleStandings> {
    const { knex, state, roadmapRights, cache, thresholds, now } =
      this.#sources;
    const [{ revision }, tooling, roadmap, { may }] = await Promise.all([
      state.get(),
      toolingRevision(knex),
      readRevisions(knex),
      roadmapRights.personOf(credentials),
    ]);
    const today = dayOf(now());
    const version = [tooling, roadmap.all, may.read, today].join(' ');
    const { evaluations, uptakes } = await cache.get(
      visibility,
      revision,
      `tool standings ${version}`,
      () => this.#read(visibility, may.read, Date.parse(today)),
    );
    return {
      version,
      revision: tooling,
      of: (entityRef, adoption) => {
        const evaluation = evaluations.get(entityRef) ?? null;
        const uptake = uptakes?.get(entityRef);
        return {
          evaluation,
          concerns: toolConcerns({ adoption, evaluation, uptake }, thresholds),
        };
      },
    };
  }

  async #read(visibility: Visibility, withDeliveries: boolean, today: number) {
    const { publications, queries, thresholds } = this.#sources;
    // All of the day counts, so that what is told changes with the day alone.
    const until = today + (1 - thresholds.adoptedAfterDays) * DAY_MS - 1;
    const [evaluations, uptakes] = await Promise.all([
      publications.summaries(),
      withDeliveries ? queries.uptake(until, visibility) : undefined,
    ]);
    return { evaluations, uptakes };
  }
}
