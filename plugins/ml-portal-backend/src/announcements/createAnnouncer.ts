import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { MlPortalConfig } from '../config';
import { AnnouncementStore } from '../database/AnnouncementStore';
import type { ModelQueries } from '../database/ModelQueries';
import type { NotificationStore } from '../database/NotificationStore';
import { NotificationSender } from '../notifications/NotificationSender';
import { SetbackNotifications } from '../notifications/SetbackNotifications';
import { Announcer } from './Announcer';
import { ResultEvents } from './ResultEvents';

/** Wires together what tells of changed results. */
export function createAnnouncer(platform: {
  config: MlPortalConfig;
  events: EventsService;
  knex: Knex;
  logger: LoggerService;
  models: ModelQueries;
  notifications: NotificationService;
  pending: NotificationStore;
  now?: () => number;
}): Announcer {
  const { config, events, knex, logger, models, pending, now } = platform;
  const store = new AnnouncementStore(knex, now);
  return new Announcer({
    store,
    events: new ResultEvents({ store, events }),
    notifications: config.notifications.enabled
      ? {
          setbacks: new SetbackNotifications({
            announcements: store,
            pending,
            models,
            scorecards: config.scorecards,
            now,
          }),
          sender: new NotificationSender({
            store: pending,
            service: platform.notifications,
            logger,
            now,
          }),
        }
      : undefined,
    logger,
    now,
  });
}
