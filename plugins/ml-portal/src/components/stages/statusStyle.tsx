import { alpha, type Theme } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ExitToAppIcon from '@material-ui/icons/ExitToApp';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import PersonAddDisabledIcon from '@material-ui/icons/PersonAddDisabled';
import RemoveIcon from '@material-ui/icons/Remove';
import type { StageStatus } from '@ml-portal/backstage-plugin-ml-portal-common';

/** An icon for each status, so that colour never tells it alone. */
export const STATUS_ICONS = {
  owned: CheckCircleIcon,
  fenced: ExitToAppIcon,
  orphaned: PersonAddDisabledIcon,
  unclaimed: HelpOutlineIcon,
  notApplicable: RemoveIcon,
} as const satisfies Record<StageStatus, unknown>;

/** The theme's colour for a status. */
export function statusColor(theme: Theme, status: StageStatus): string {
  const { palette } = theme;
  switch (status) {
    case 'owned':
      return palette.success.main;
    case 'fenced':
      return palette.warning.main;
    case 'orphaned':
    case 'unclaimed':
      return palette.error.main;
    default:
      return palette.text.disabled;
  }
}

/** A tint on which text keeps its contrast, in light and dark. */
export function tint(color: string, strength = 0.2): string {
  return alpha(color, strength);
}
