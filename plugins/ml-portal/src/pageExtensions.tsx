import { Content } from '@backstage/core-components';
import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import DeviceHubIcon from '@material-ui/icons/DeviceHub';
import type { ComponentType } from 'react';
import { rootRouteRef } from './routes';

/** @param load - the content; the new frontend system leaves its frame to the page */
function subPage(
  path: string,
  title: string,
  load: () => Promise<ComponentType>,
) {
  return SubPageBlueprint.make({
    name: path,
    params: {
      path,
      title,
      loader: async () => {
        const SubPage = await load();
        return (
          <main>
            <Content>
              <SubPage />
            </Content>
          </main>
        );
      },
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
  subPage('overview', 'Overview', () =>
    import('./components/overview/OverviewContent').then(
      m => m.OverviewContent,
    ),
  ),
  subPage('models', 'Models', () =>
    import('./components/models/ModelsContent').then(m => m.ModelsContent),
  ),
  subPage('lines-of-business', 'Lines of business', () =>
    import('./components/linesOfBusiness/LinesOfBusinessContent').then(
      m => m.LinesOfBusinessContent,
    ),
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
  subPage('tools', 'Tools', () =>
    import('./components/tools/ToolsContent').then(m => m.ToolsContent),
  ),
  subPage('feature-stores', 'Feature stores', () =>
    import('./components/featureStores/FeatureStoresContent').then(
      m => m.FeatureStoresContent,
    ),
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
