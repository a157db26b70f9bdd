import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../../translation';

/** What a model shows between its registration and its first evaluation. */
export function NotEvaluated() {
  const t = useTranslate();
  return (
    <Typography variant="body2" role="status">
      {t('entity.notEvaluated')}
    </Typography>
  );
}
