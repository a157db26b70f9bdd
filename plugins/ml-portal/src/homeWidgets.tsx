import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { lookingBackSettings, widgetSettings } from './settings';
import { lookingBackReaderSettings, readerSettings, WIDGETS } from './widgets';

const myModels = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'my-models',
  configSchema: widgetSettings,
  factory: (original, { config: { title, limit } }) =>
    original({
      ...WIDGETS.myModels,
      title: title ?? WIDGETS.myModels.title,
      settings: readerSettings({ limit }),
      componentProps: { limit },
    }),
});

const waitingOnMe = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'waiting-on-me',
  configSchema: widgetSettings,
  factory: (original, { config: { title, limit } }) =>
    original({
      ...WIDGETS.waitingOnMe,
      title: title ?? WIDGETS.waitingOnMe.title,
      settings: readerSettings({ limit }),
      componentProps: { limit },
    }),
});

const biggestDrops = HomePageWidgetBlueprint.makeWithOverrides({
  name: 'biggest-drops',
  configSchema: lookingBackSettings,
  factory: (original, { config: { title, limit, days } }) =>
    original({
      ...WIDGETS.biggestDrops,
      title: title ?? WIDGETS.biggestDrops.title,
      settings: lookingBackReaderSettings({ limit, days }),
      componentProps: { limit, days },
    }),
});

/** For a home page of the app, if it has one. */
export const homeExtensions = [myModels, waitingOnMe, biggestDrops];
