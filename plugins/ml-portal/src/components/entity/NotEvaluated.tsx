import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { mlPortalTranslationRef } from '../../translation';

/** What a model shows between its registration and its first evaluation. */
export function NotEvaluated() {
  const { t } = useTranslationRef(mlPortalTranslationRef);
  return (
    <Typography variant="body2" role="status">
      {t('entity.notEvaluated')}
    </Typography>
  );
}
