import {
  type LifecycleChange,
  type ModelCourse,
  type ModelFigures,
  modelFigures,
  type ProductionMove,
  type TimeSpan,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type {
  ModelCourseRow,
  VelocityQueries,
} from '../database/VelocityQueries';
import type { Visibility } from '../visibility/Visibility';

/** A model with how quickly it moves. */
export interface ModelWithFigures extends ModelFigures {
  entityRef: string;
  title: string;
  /** In lower case. */
  sortTitle: string;
  lifecycle: string | null;
  line: string | null;
  version: string | null;
}

// PostgreSQL returns a bigint as text.
const numberOf = (value: number | null) =>
  value === null ? null : Number(value);

const NONE: readonly never[] = [];

function grouped<R extends { entity_ref: string }, T>(
  rows: R[],
  read: (row: R) => T,
): (entityRef: string) => readonly T[] {
  const byRef = new Map<string, T[]>();
  for (const row of rows) {
    const known = byRef.get(row.entity_ref);
    if (known) {
      known.push(read(row));
    } else {
      byRef.set(row.entity_ref, [read(row)]);
    }
  }
  return ref => byRef.get(ref) ?? NONE;
}

type LifecycleRow = Awaited<ReturnType<VelocityQueries['lifecycles']>>[number];

function changeOf(row: LifecycleRow): LifecycleChange {
  const at = Number(row.at);
  switch (row.event) {
    case 'appeared':
      return { at, before: null };
    case 'removed':
      return { at, before: row.lifecycle };
    default:
      return { at, before: JSON.parse(row.previous!).lifecycle };
  }
}

type Told = ProductionMove & { provider: string };

function courseOf(
  row: ModelCourseRow,
  moves: readonly Told[],
  lifecycleChanges: readonly LifecycleChange[],
): ModelCourse {
  return {
    registered: {
      seenAt: numberOf(row.seen_at),
      earlier: Boolean(row.seen_earlier),
      told: numberOf(row.registered_at),
    },
    production: {
      seenAt: numberOf(row.production_seen_at),
      earlier: Boolean(row.production_earlier),
      told: numberOf(row.first_production_at),
    },
    lifecycle: row.lifecycle,
    lifecycleChanges,
    watchedFrom: numberOf(row.watched_from),
    moves: moves.filter(({ provider }) => provider === row.teller),
    lastTrainedAt: numberOf(row.last_trained_at),
    cadence: row.cadence,
  };
}

/** Reads all models that a caller may see, and works out how quickly they move. */
export async function readCourses(
  queries: VelocityQueries,
  period: TimeSpan,
  visibility: Visibility,
): Promise<ModelWithFigures[]> {
  const [from] = period;
  const [rows, moves, lifecycles] = await Promise.all([
    queries.models(visibility),
    queries.moves(from, visibility),
    queries.lifecycles(from, visibility),
  ]);
  const movesOf = grouped(
    moves,
    ({ at, back, provider }): Told => ({
      at: Number(at),
      back: Boolean(back),
      provider,
    }),
  );
  const lifecyclesOf = grouped(lifecycles, changeOf);
  return rows.map(row => ({
    ...modelFigures(
      courseOf(row, movesOf(row.entity_ref), lifecyclesOf(row.entity_ref)),
      period,
    ),
    entityRef: row.entity_ref,
    title: row.title,
    sortTitle: row.sort_title,
    lifecycle: row.lifecycle,
    line: row.line_of_business,
    version: row.version,
  }));
}
