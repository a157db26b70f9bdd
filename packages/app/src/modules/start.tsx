import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Navigate } from 'react-router-dom';

/** The address without a path leads to what this portal is about. */
export const startPlugin = createFrontendPlugin({
  pluginId: 'start',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        loader: async () => <Navigate to="/ml-portal" replace />,
      },
    }),
  ],
});
