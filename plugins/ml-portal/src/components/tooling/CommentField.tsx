import TextField from '@material-ui/core/TextField';
import { LONGEST } from './decisionDraft';

/** What is said of a review or an end; it takes something. */
export function CommentField(props: {
  id: string;
  label: string;
  value: string;
  complaint?: string;
  onChange: (value: string) => void;
}) {
  const { id, label, value, complaint, onChange } = props;
  return (
    <TextField
      id={id}
      label={label}
      required
      multiline
      minRows={2}
      fullWidth
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
      autoFocus
      margin="normal"
      variant="outlined"
      value={value}
      error={complaint !== undefined}
      helperText={complaint}
      onChange={event => onChange(event.target.value)}
      inputProps={{ maxLength: LONGEST.comment }}
    />
  );
}
