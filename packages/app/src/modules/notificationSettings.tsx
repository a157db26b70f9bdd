import { Content } from '@backstage/core-components';
import {
  createFrontendModule,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';

/** Where people mute what they do not want to hear of. */
export const notificationSettingsModule = createFrontendModule({
  pluginId: 'user-settings',
  extensions: [
    SubPageBlueprint.make({
      name: 'notifications',
      params: {
        path: 'notifications',
        title: 'Notifications',
        loader: async () => {
          const { UserNotificationSettingsCard } = await import(
            '@backstage/plugin-notifications'
          );
          return (
            <Content>
              <UserNotificationSettingsCard
                originNames={{ 'plugin:ml-portal': 'ML Portal' }}
              />
            </Content>
          );
        },
      },
    }),
  ],
});
