import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslate } from '../translation';

/** Says that a part of what follows is not there, and tries again. */
export function Incomplete(props: { error: Error; onRetry: () => void }) {
  const t = useTranslate();
  return (
    <Typography role="status" variant="body2" paragraph>
      {t('shared.incomplete', { reason: props.error.message })}{' '}
      <Button
        size="small"
        color="primary"
        variant="outlined"
        onClick={props.onRetry}
      >
        {t('shared.again')}
      </Button>
    </Typography>
  );
}
