import { useTheme } from '@material-ui/core/styles';
import { OPERATING_MODELS } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useWords } from '../../translation';
import { MARKS, type Series } from '../charts/series';

/** The operating models as parts of a picture. */
export function useOperatingModelSeries(): Series[] {
  const { palette } = useTheme();
  const words = useWords();
  const colors = {
    hybrid: palette.success.main,
    centralized: palette.info.main,
    decentralized: palette.warning.main,
    traditional: palette.error.main,
    unknown: palette.text.disabled,
  };
  return OPERATING_MODELS.map((model, i) => ({
    id: model,
    title: words.operatingModel(model),
    color: colors[model],
    strength: 0.35,
    marks: MARKS[i],
  }));
}
