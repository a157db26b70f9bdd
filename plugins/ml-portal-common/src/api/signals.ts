/**
 * The channel on which the backend signals that results changed. The signal says
 * no more than that: what changed is for each reader to ask, who may not be
 * allowed to know of every entity.
 *
 * @public
 */
export const RESULTS_CHANGED_CHANNEL = 'ml-portal:results-changed';

/** @public */
export interface ResultsChangedSignal {
  /** Grows with every change. */
  revision: number;
  [key: string]: number;
}
