import { Content } from '@backstage/core-components';
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import type { ComponentType, ReactElement } from 'react';
import type { ZodRawShape, ZodType } from 'zod';
import { rootRouteRef } from './routes';
import { type MlPortalTab, listSettings, overviewSettings } from './settings';

/** The new frontend system leaves the frame of the content to the page. */
const framed = (content: ReactElement) => (
  <main>
    <Content>{content}</Content>
  </main>
);

/** Refuses another path than the tab's own: links between the pages lead there. */
function checkPath(tab: MlPortalTab, path: string = tab) {
  if (path !== tab) {
    throw new Error(`must stay '${tab}', where links lead, at 'path'`);
  }
}

/**
 * @param load - the content
 * @param settings - what the app may set of it, beside the title of its tab
 */
function subPage<TOptions extends object>(
  path: MlPortalTab,
  title: string,
  load: () => Promise<ComponentType<TOptions>>,
  settings?: { [K in keyof TOptions]-?: ZodType<TOptions[K]> },
) {
  return SubPageBlueprint.makeWithOverrides({
    name: path,
    configSchema: settings as ZodRawShape | undefined,
    factory: (original, { config }) => {
      const { path: asked, title: _, ...options } = config;
      checkPath(path, asked);
      return original({
        path,
        title,
        loader: async () => {
          const SubPage = await load();
          // Its settings have been checked.
          return framed(<SubPage {...(options as TOptions)} />);
        },
      });
    },
  });
}

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
  subPage(
    'overview',
    'Overview',
    () =>
      import('./components/overview/OverviewContent').then(
        m => m.OverviewContent,
      ),
    overviewSettings,
  ),
  subPage(
    'models',
    'Models',
    () =>
      import('./components/models/ModelsContent').then(m => m.ModelsContent),
    listSettings.models,
  ),
  subPage(
    'lines-of-business',
    'Lines of business',
    () =>
      import('./components/linesOfBusiness/LinesOfBusinessContent').then(
        m => m.LinesOfBusinessContent,
      ),
    listSettings['lines-of-business'],
  ),
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
  subPage(
    'tools',
    'Tools',
    () => import('./components/tools/ToolsContent').then(m => m.ToolsContent),
    listSettings.tools,
  ),
  subPage(
    'feature-stores',
    'Feature stores',
    () =>
      import('./components/featureStores/FeatureStoresContent').then(
        m => m.FeatureStoresContent,
      ),
    listSettings['feature-stores'],
  ),
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
