import type { createCardExtension } from '@backstage/plugin-home-react';
import { widgetDays, widgetLimit } from './settings';

type CardOptions = Parameters<typeof createCardExtension>[0];
type CardSettings = NonNullable<CardOptions['settings']>;

/** A number that readers may choose where they arrange their home page. */
const chosen = (
  title: string,
  { least, most }: { least: number; most: number },
  usual: number,
) =>
  ({
    title,
    type: 'integer',
    minimum: least,
    maximum: most,
    default: usual,
  } as const);

/** What readers may choose for a widget; `usual` is what the app chose. */
export function readerSettings(usual: { limit?: number } = {}): CardSettings {
  return {
    schema: {
      type: 'object',
      properties: {
        limit: chosen('At most', widgetLimit, usual.limit ?? widgetLimit.usual),
      },
    },
  };
}

/** The same for a widget that looks back. */
export function lookingBackReaderSettings(
  usual: { limit?: number; days?: number } = {},
): CardSettings {
  const { schema } = readerSettings(usual);
  return {
    schema: {
      ...schema,
      properties: {
        ...schema?.properties,
        days: chosen('Days back', widgetDays, usual.days ?? widgetDays.usual),
      },
    },
  };
}

/** How much room a widget takes on a home page. */
const WIDGET_LAYOUT = {
  width: { minColumns: 3, defaultColumns: 6 },
  height: { minRows: 2, defaultRows: 5 },
};

/** The widgets, as both frontend systems name and describe them. */
export const WIDGETS = {
  myModels: {
    name: 'MlPortalMyModels',
    title: 'My models',
    description: 'The models of your groups, those first that need most',
    layout: WIDGET_LAYOUT,
    components: () =>
      import('./components/home/MyModels').then(m => ({ Content: m.MyModels })),
  },
  waitingOnMe: {
    name: 'MlPortalWaitingOnMe',
    title: 'What waits on me',
    description:
      'Checks to pass next, stages that your groups run for others, and exemptions to decide on',
    layout: WIDGET_LAYOUT,
    components: () =>
      import('./components/home/WaitingOnMe').then(m => ({
        Content: m.WaitingOnMe,
      })),
  },
  biggestDrops: {
    name: 'MlPortalBiggestDrops',
    title: 'Biggest drops',
    description: 'What stands lower than some days ago, how far, and why',
    layout: WIDGET_LAYOUT,
    components: () =>
      import('./components/home/BiggestDrops').then(m => ({
        Content: m.BiggestDrops,
      })),
  },
};
