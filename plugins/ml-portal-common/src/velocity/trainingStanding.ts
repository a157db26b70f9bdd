import type { TrainingStanding } from '../api/velocity';
import { dueAfter } from '../model/cadence';

/**
 * How old a model's last training is against the cadence that it declares. A
 * training that is not known is unknown, whatever is declared.
 *
 * @param lastTrainedAt - in ms; null where no source tells
 * @param cadence - an ISO 8601 duration; null where none is declared
 * @param now - in ms
 * @public
 */
export function trainingStanding(
  lastTrainedAt: number | null,
  cadence: string | null,
  now: number,
): TrainingStanding {
  if (lastTrainedAt === null) {
    return 'unknown';
  }
  const due = cadence === null ? undefined : dueAfter(lastTrainedAt, cadence);
  if (due === undefined) {
    return 'no-cadence';
  }
  return now > due ? 'late' : 'on-time';
}
