import { Content } from '@backstage/core-components';
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import type { ComponentType, ReactElement } from 'react';
import { rootRouteRef } from './routes';
import { type MlPortalTab, listSettings, overviewSettings } from './settings';

/** The new frontend system leaves the frame of the content to the page. */
const framed = (content: ReactElement) => (
  <main>
    <Content>{content}</Content>
  </main>
);

/** Refuses another path than the tab's own: links between the pages lead there. */
function checkPath(tab: MlPortalTab, { path = tab }: { path?: string }) {
  if (path !== tab) {
    throw new Error(`must stay '${tab}', where links lead, at 'path'`);
  }
}

/** @param load - the content */
function subPage(
  path: MlPortalTab,
  title: string,
  load: () => Promise<ComponentType>,
) {
  return SubPageBlueprint.makeWithOverrides({
    name: path,
    factory: (original, { config }) => {
      checkPath(path, config);
      return original({
        path,
        title,
        loader: async () => {
          const SubPage = await load();
          return framed(<SubPage />);
        },
      });
    },
  });
}

const overview = SubPageBlueprint.makeWithOverrides({
  name: 'overview',
  configSchema: overviewSettings,
  factory: (original, { config }) => {
    checkPath('overview', config);
    return original({
      path: 'overview',
      title: 'Overview',
      loader: () =>
        import('./components/overview/OverviewContent').then(m =>
          framed(<m.OverviewContent sections={config.sections} />),
        ),
    });
  },
});

const models = SubPageBlueprint.makeWithOverrides({
  name: 'models',
  configSchema: listSettings.models,
  factory: (original, { config }) => {
    checkPath('models', config);
    const { columns, pageSize, lifecycle } = config;
    return original({
      path: 'models',
      title: 'Models',
      loader: () =>
        import('./components/models/ModelsContent').then(m =>
          framed(<m.ModelsContent {...{ columns, pageSize, lifecycle }} />),
        ),
    });
  },
});

const linesOfBusiness = SubPageBlueprint.makeWithOverrides({
  name: 'lines-of-business',
  configSchema: listSettings['lines-of-business'],
  factory: (original, { config }) => {
    checkPath('lines-of-business', config);
    const { columns, pageSize } = config;
    return original({
      path: 'lines-of-business',
      title: 'Lines of business',
      loader: () =>
        import('./components/linesOfBusiness/LinesOfBusinessContent').then(m =>
          framed(<m.LinesOfBusinessContent {...{ columns, pageSize }} />),
        ),
    });
  },
});

const tools = SubPageBlueprint.makeWithOverrides({
  name: 'tools',
  configSchema: listSettings.tools,
  factory: (original, { config }) => {
    checkPath('tools', config);
    const { columns, pageSize } = config;
    return original({
      path: 'tools',
      title: 'Tools',
      loader: () =>
        import('./components/tools/ToolsContent').then(m =>
          framed(<m.ToolsContent {...{ columns, pageSize }} />),
        ),
    });
  },
});

const featureStores = SubPageBlueprint.makeWithOverrides({
  name: 'feature-stores',
  configSchema: listSettings['feature-stores'],
  factory: (original, { config }) => {
    checkPath('feature-stores', config);
    const { columns, pageSize } = config;
    return original({
      path: 'feature-stores',
      title: 'Feature stores',
      loader: () =>
        import('./components/featureStores/FeatureStoresContent').then(m =>
          framed(<m.FeatureStoresContent {...{ columns, pageSize }} />),
        ),
    });
  },
});

/** The page of the portal, with a tab for each question that people come with. */
export const pageExtensions = [
  PageBlueprint.make({
    params: {
      path: '/ml-portal',
      title: 'ML Portal',
      icon: <DeviceHubIcon />,
      routeRef: rootRouteRef,
    },
  }),
  overview,
  models,
  linesOfBusiness,
  subPage('operating-models', 'Operating models', () =>
    import('./components/operatingModels/OperatingModelsContent').then(
      m => m.OperatingModelsContent,
    ),
  ),
  subPage('value', 'Value', () =>
    import('./components/value/ValueContent').then(m => m.ValueContent),
  ),
  subPage('velocity', 'Velocity', () =>
    import('./components/velocity/VelocityContent').then(
      m => m.VelocityContent,
    ),
  ),
  tools,
  featureStores,
  subPage('scorecards', 'Scorecards', () =>
    import('./components/scorecards/ScorecardsContent').then(
      m => m.ScorecardsContent,
    ),
  ),
  subPage('roadmap', 'Roadmap', () =>
    import('./components/roadmap/RoadmapContent').then(m => m.RoadmapContent),
  ),
  subPage('register', 'Register', () =>
    import('./components/register/RegisterContent').then(
      m => m.RegisterContent,
    ),
  ),
  subPage('exemptions', 'Exemptions', () =>
    import('./components/exemptions/ExemptionsContent').then(
      m => m.ExemptionsContent,
    ),
  ),
];
