import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { FactCollector } from './FactCollector';
import type { FactProviders } from './FactProviders';

/** Collects the facts of each provider on its own schedule, in one replica. */
export async function scheduleFacts(options: {
  providers: FactProviders;
  collector: FactCollector;
  scheduler: SchedulerService;
  logger: LoggerService;
}): Promise<void> {
  const { providers, collector, scheduler, logger } = options;
  for (const provider of providers.list()) {
    await scheduler.scheduleTask({
      id: `ml-portal-facts-${provider.id}`,
      frequency: provider.frequency,
      timeout: { hours: 1 },
      initialDelay: { seconds: 15 },
      scope: 'global',
      fn: async signal => {
        try {
          await collector.collectAll(provider, signal);
        } catch (error) {
          logger.warn(
            `The facts of ${provider.title} could not be collected; the last known stay`,
            error as Error,
          );
        }
      },
    });
  }
}
