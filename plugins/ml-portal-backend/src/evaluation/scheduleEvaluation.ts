import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/** The task's name, as the scheduler's own API lists and triggers it. */
export const EVALUATION_TASK_ID = 'ml-portal-evaluation';

/** Evaluates the whole catalog on a schedule, once across all replicas. */
export async function scheduleEvaluation(options: {
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  logger: LoggerService;
  run: (signal: AbortSignal) => Promise<unknown>;
}): Promise<void> {
  const { scheduler, schedule, logger, run } = options;
  await scheduler.scheduleTask({
    id: EVALUATION_TASK_ID,
    ...schedule,
    scope: 'global',
    fn: async signal => {
      try {
        await run(signal);
      } catch (error) {
        logger.warn(
          'The catalog could not be evaluated; the last results stay',
          error as Error,
        );
      }
    },
  });
}
