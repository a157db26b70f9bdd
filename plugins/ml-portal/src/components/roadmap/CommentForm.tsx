import TextField from '@material-ui/core/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslate } from '../../translation';
import { SteadyButton } from '../SteadyButton';

const LONGEST = 2_000;

/** Where a comment is written; it stays there when it does not arrive. */
export function CommentForm(props: {
  onSend: (text: string) => Promise<void>;
}) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await props.onSend(text.trim());
      setText('');
    } catch (reason) {
      setError(reason as Error);
    }
    setSending(false);
  };
  return (
    <form onSubmit={send}>
      <TextField
        id="roadmap-comment"
        label={t('roadmap.comment.label')}
        helperText={
          error
            ? t('roadmap.comment.failed', { reason: error.message })
            : t('roadmap.comment.help', { most: LONGEST })
        }
        error={error !== undefined}
        multiline
        minRows={2}
        fullWidth
        margin="normal"
        variant="outlined"
        value={text}
        onChange={event => setText(event.target.value)}
        inputProps={{ maxLength: LONGEST }}
      />
      <SteadyButton
        type="submit"
        color="primary"
        variant="outlined"
        inactive={sending || text.trim() === ''}
      >
        {t('roadmap.comment.send')}
      </SteadyButton>
    </form>
  );
}
