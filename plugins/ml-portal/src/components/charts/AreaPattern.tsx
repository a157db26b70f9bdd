import { type Theme, useTheme } from '@material-ui/core/styles';
import type { OperatingModel } from '@ml-portal/backstage-plugin-ml-portal-common';

const SIZE = 8;

/** What is drawn over the tint, so that colour never tells an area alone. */
const MARKS: Record<OperatingModel, string> = {
  hybrid: '',
  centralized: 'M0 8L8 0',
  decentralized: 'M4 3v2M3 4h2',
  traditional: 'M0 0L8 8M0 8L8 0',
  unknown: 'M0 4H8',
};

/** The theme's colour for an operating model. */
export function operatingModelColor(
  { palette }: Theme,
  model: OperatingModel,
): string {
  switch (model) {
    case 'hybrid':
      return palette.success.main;
    case 'centralized':
      return palette.info.main;
    case 'decentralized':
      return palette.warning.main;
    case 'traditional':
      return palette.error.main;
    default:
      return palette.text.disabled;
  }
}

/** The fill of an area: a colour with marks of its own. */
export function OperatingModelPattern(props: {
  id: string;
  model: OperatingModel;
}) {
  const { id, model } = props;
  const theme = useTheme();
  const color = operatingModelColor(theme, model);
  return (
    <pattern id={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
      <rect width={SIZE} height={SIZE} fill={color} fillOpacity={0.35} />
      <path d={MARKS[model]} stroke={color} strokeWidth={1.5} />
    </pattern>
  );
}
