import { createApp } from '@backstage/frontend-defaults';
import { mlPortalEntityPresentation } from '@ml-portal/backstage-plugin-ml-portal/alpha';
import { navModule } from './modules/nav';
import { notificationSettingsModule } from './modules/notificationSettings';
import { signInModule } from './modules/signIn/signInModule';
import { startPlugin } from './modules/start';

// The plugins themselves are found by `app.packages: all` in app-config.yaml.
export default createApp({
  features: [
    mlPortalEntityPresentation,
    navModule,
    notificationSettingsModule,
    signInModule,
    startPlugin,
  ],
});
