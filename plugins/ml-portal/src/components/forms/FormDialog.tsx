import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { causedBy } from '../../causedBy';
import { useTranslate } from '../../translation';
import { messageOf } from './messageOf';

/**
 * A form in a dialog. What was typed stays when the server refuses it, with the
 * reason; where somebody else was first, there is nothing left to send.
 */
export function FormDialog(props: {
  title: string;
  explanation: ReactNode;
  submit: string;
  /** Whether what is typed can be sent. */
  complete: boolean;
  /** Sends it. */
  onSubmit: () => Promise<unknown>;
  /** It was sent. */
  onDone: () => void;
  /** What the page shows is no longer so. */
  onConflict: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, explanation, submit, complete, onClose } = props;
  const t = useTranslate();
  const id = useId();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const tooLate = causedBy(error, 'ConflictError');

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await props.onSubmit();
    } catch (reason) {
      setError(reason);
      setSending(false);
      if (causedBy(reason, 'ConflictError')) {
        props.onConflict();
      }
      return;
    }
    props.onDone();
  };

  return (
    <Dialog
      open
      // A click beside it would lose what was typed.
      onClose={(_, reason) =>
        reason === 'backdropClick' || sending ? undefined : onClose()
      }
      aria-labelledby={id}
      fullWidth
      maxWidth="sm"
    >
      <form onSubmit={send}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" paragraph>
            {explanation}
          </Typography>
          {props.children}
          {error !== undefined && (
            <Alert severity="error" role="alert">
              {tooLate
                ? t('forms.tooLate', { reason: messageOf(error) })
                : messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={sending}>
            {tooLate ? t('forms.close') : t('forms.cancel')}
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!complete || sending || tooLate}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
