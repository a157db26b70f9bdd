import BubbleChartIcon from '@material-ui/icons/BubbleChart';
import BuildIcon from '@material-ui/icons/Build';
import ViewColumnIcon from '@material-ui/icons/ViewColumn';
import type { MlRole } from '@ml-portal/backstage-plugin-ml-portal-common';

/** What people know a model, a feature store and a tool by. */
export const ROLE_ICONS = {
  model: BubbleChartIcon,
  featureStore: ViewColumnIcon,
  tool: BuildIcon,
} as const satisfies Record<MlRole, unknown>;
