import type { MonthVelocity, VelocityFigures } from '../api/velocity';
import type { ModelFigures } from './modelFigures';
import type { TimeSpan } from './productionTime';
import { spreadOf } from './spread';

function monthOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 7);
}

/** Lead times of the models that reached production in a span of time. */
function reachedWithin(models: readonly ModelFigures[], [from, to]: TimeSpan) {
  return models.filter(
    ({ productionAt: at }) => at !== null && from <= at && at <= to,
  );
}

function leadTimesOf(models: readonly ModelFigures[]): number[] {
  return models.flatMap(({ leadTimeDays }) => leadTimeDays ?? []);
}

/**
 * Sums up how quickly some models move.
 *
 * @param period - the one that they were worked out for
 * @param fewest - how many values it takes to tell how they are spread
 * @public
 */
export function velocityFigures(
  models: readonly ModelFigures[],
  period: TimeSpan,
  fewest: number,
): VelocityFigures {
  const spread = (values: readonly number[]) => spreadOf(values, fewest);
  const inProduction = models.filter(model => model.inProduction);
  const withCadence = inProduction.filter(({ cadence }) => cadence !== null);
  const watched = models.filter(({ changes }) => changes !== null);
  const sum = (key: 'changes' | 'rollbacks') =>
    watched.reduce((total, model) => total + (model[key] ?? 0), 0);
  return {
    models: models.length,
    leadTimeDays: spread(leadTimesOf(reachedWithin(models, period))),
    changesPerMonth: spread(models.flatMap(m => m.changesPerMonth ?? [])),
    training: {
      ageDays: spread(inProduction.flatMap(m => m.trainingAgeDays ?? [])),
      withCadence: withCadence.length,
      known: withCadence.filter(m => m.lastTrainedAt !== null).length,
      late: withCadence.filter(({ training }) => training === 'late').length,
    },
    failures:
      watched.length === 0
        ? null
        : { changes: sum('changes'), rollbacks: sum('rollbacks') },
    restoreDays: spread(models.flatMap(({ restoreDays }) => restoreDays)),
  };
}

/**
 * What happened month by month, the oldest first; months in UTC.
 *
 * @param period - the one that the models were worked out for
 * @param fewest - how many values it takes to tell how they are spread
 * @public
 */
export function velocityMonths(
  models: readonly ModelFigures[],
  period: TimeSpan,
  fewest: number,
): MonthVelocity[] {
  const [from, to] = period;
  const months = new Map<
    string,
    { reached: ModelFigures[]; changes: number }
  >();
  const month = new Date(from);
  month.setUTCHours(0, 0, 0, 0);
  month.setUTCDate(1);
  for (; month.getTime() <= to; month.setUTCMonth(month.getUTCMonth() + 1)) {
    months.set(monthOf(month.getTime()), { reached: [], changes: 0 });
  }
  for (const model of reachedWithin(models, period)) {
    months.get(monthOf(model.productionAt!))!.reached.push(model);
  }
  for (const at of models.flatMap(({ changedAt }) => changedAt)) {
    const found = months.get(monthOf(at));
    if (found) {
      found.changes += 1;
    }
  }
  return [...months].map(([name, { reached, changes }]) => ({
    month: name,
    reachedProduction: reached.length,
    changes,
    leadTimeDays: spreadOf(leadTimesOf(reached), fewest),
  }));
}
