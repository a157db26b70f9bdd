import type { TrainingStanding } from '../api/velocity';
import { firstTime, type FirstTime } from './firstTime';
import { type ProductionMove, summarizeMoves } from './productionMoves';
import {
  changesPerMonth,
  type LifecycleChange,
  productionTimes,
  type TimeSpan,
} from './productionTime';
import { roundFigure } from './spread';
import { trainingStanding } from './trainingStanding';

const DAY_MS = 24 * 60 * 60 * 1000;

/** All that is known of how a model moves. Times in ms. @public */
export interface ModelCourse {
  registered: FirstTime;
  production: FirstTime;
  /** Now. */
  lifecycle: string | null;
  /** Since the period began, in the order in which they happened. */
  lifecycleChanges: readonly LifecycleChange[];
  /** When a source began to tell the version in production; null: none does. */
  watchedFrom: number | null;
  /** Since the period began, in the order in which they happened. */
  moves: readonly ProductionMove[];
  lastTrainedAt: number | null;
  /** ISO 8601 duration, as declared for retraining. */
  cadence: string | null;
}

/** How quickly one model moves. Times in ms. @public */
export interface ModelFigures {
  inProduction: boolean;
  registeredAt: number | null;
  productionAt: number | null;
  leadTimeDays: number | null;
  /** Null where no source tells the version in production. */
  changes: number | null;
  rollbacks: number | null;
  /** When the version in production changed, in the period. */
  changedAt: readonly number[];
  changesPerMonth: number | undefined;
  restoreDays: readonly number[];
  lastTrainedAt: number | null;
  /** Whole days, as ages of checks count. */
  trainingAgeDays: number | null;
  cadence: string | null;
  training: TrainingStanding;
}

function daysBetween(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from
    ? null
    : roundFigure((to - from) / DAY_MS);
}

/** Whole days of the calendar, in UTC; a training of tomorrow is of today. */
function ageInDays(ms: number | null, now: number): number | null {
  return ms === null
    ? null
    : Math.max(0, Math.floor(now / DAY_MS) - Math.floor(ms / DAY_MS));
}

/**
 * Works out how quickly a model moves within a period that ends now.
 *
 * @public
 */
export function modelFigures(
  course: ModelCourse,
  period: TimeSpan,
): ModelFigures {
  const { lifecycle, watchedFrom, moves, lastTrainedAt, cadence } = course;
  const [, now] = period;
  const registeredAt = firstTime(course.registered);
  const productionAt = firstTime(course.production);
  const { changes, rollbacks, restoreMs } = summarizeMoves(moves);
  const watched = watchedFrom !== null;
  return {
    inProduction: lifecycle === 'production',
    registeredAt,
    productionAt,
    leadTimeDays: daysBetween(registeredAt, productionAt),
    changes: watched ? changes : null,
    rollbacks: watched ? rollbacks : null,
    changedAt: watched ? moves.map(({ at }) => at) : [],
    changesPerMonth: watched
      ? changesPerMonth(
          moves,
          productionTimes(lifecycle, course.lifecycleChanges, period),
          watchedFrom,
        )
      : undefined,
    restoreDays: watched ? restoreMs.map(ms => ms / DAY_MS) : [],
    lastTrainedAt,
    trainingAgeDays: ageInDays(lastTrainedAt, now),
    cadence,
    training: trainingStanding(lastTrainedAt, cadence, now),
  };
}
