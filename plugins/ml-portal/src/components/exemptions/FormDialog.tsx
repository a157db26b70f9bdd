import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { type FormEvent, type ReactNode, useId, useState } from 'react';

/** As the server words it, where it did. */
function messageOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: Error };
  return cause?.message ?? message;
}

/**
 * A form in a dialog. What was typed stays when the server refuses it, with the
 * reason; the dialog closes once `onSubmit` is done.
 */
export function FormDialog(props: {
  title: string;
  explanation: string;
  submit: string;
  /** Whether what is typed can be sent. */
  complete: boolean;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, explanation, submit, complete, onSubmit, onClose } = props;
  const id = useId();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await onSubmit();
      onClose();
    } catch (reason) {
      setError(reason);
      setSending(false);
    }
  };

  return (
    <Dialog
      open
      onClose={sending ? undefined : onClose}
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
              {messageOf(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={sending}>
            Cancel
          </Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            disabled={!complete || sending}
          >
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
