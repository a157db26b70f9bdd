import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Evaluator } from './Evaluator';

/** The task's name, as the scheduler's own API lists and triggers it. */
export const EVALUATION_TASK_ID = 'ml-portal-evaluation';

/** Evaluates the whole catalog on a schedule, once across all replicas. */
export async function scheduleEvaluation(options: {
  evaluator: Evaluator;
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  logger: LoggerService;
  /** Runs after each good run. */
  afterRun: () => Promise<void>;
}): Promise<void> {
  const { evaluator, scheduler, schedule, logger, afterRun } = options;
  await scheduler.scheduleTask({
    id: EVALUATION_TASK_ID,
    ...schedule,
    scope: 'global',
    fn: async signal => {
      try {
        await evaluator.evaluateAll(signal);
        await afterRun();
      } catch (error) {
        logger.warn(
          'The catalog could not be evaluated; the last results stay',
          error as Error,
        );
      }
    },
  });
}
