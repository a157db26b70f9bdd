import type {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';

/** The task's name, as the scheduler's own API lists and triggers it. */
export const DIGEST_TASK_ID = 'ml-portal-digest';

/** Has digests sent on a schedule, by one replica. */
export async function scheduleDigests(options: {
  scheduler: SchedulerService;
  schedule: SchedulerServiceTaskScheduleDefinition;
  logger: LoggerService;
  send: () => Promise<void>;
}): Promise<void> {
  const { scheduler, schedule, logger, send } = options;
  await scheduler.scheduleTask({
    id: DIGEST_TASK_ID,
    ...schedule,
    scope: 'global',
    fn: async () => {
      try {
        await send();
      } catch (error) {
        logger.warn(
          'The digests could not be made; the next turn tries again',
          error as Error,
        );
      }
    },
  });
}
