import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const LAYOUT = {
  width: { minColumns: 3, defaultColumns: 6 },
  height: { minRows: 2, defaultRows: 5 },
};

const myModels = HomePageWidgetBlueprint.make({
  name: 'my-models',
  params: {
    name: 'MlPortalMyModels',
    title: 'My models',
    description: 'The models of your groups, those first that need most',
    layout: LAYOUT,
    components: () =>
      import('./components/home/MyModels').then(m => ({ Content: m.MyModels })),
  },
});

const waitingOnMe = HomePageWidgetBlueprint.make({
  name: 'waiting-on-me',
  params: {
    name: 'MlPortalWaitingOnMe',
    title: 'What waits on me',
    description:
      'Checks to pass next, stages that your groups run for others, and exemptions to decide on',
    layout: LAYOUT,
    components: () =>
      import('./components/home/WaitingOnMe').then(m => ({
        Content: m.WaitingOnMe,
      })),
  },
});

const biggestDrops = HomePageWidgetBlueprint.make({
  name: 'biggest-drops',
  params: {
    name: 'MlPortalBiggestDrops',
    title: 'Biggest drops',
    description: 'What stands lower than a week ago, how far, and why',
    layout: LAYOUT,
    components: () =>
      import('./components/home/BiggestDrops').then(m => ({
        Content: m.BiggestDrops,
      })),
  },
});

/** For a home page of the app, if it has one. */
export const homeExtensions = [myModels, waitingOnMe, biggestDrops];
