import TextField from '@material-ui/core/TextField';
import type { ReactNode } from 'react';
import { complaintAt } from './checkDraft';
import { useDraft } from './DraftContext';

/** A field of text, with what is wrong with it. */
export function TextInput(props: {
  label: string;
  value: string;
  /** Where it stands in the document. */
  path: string;
  help?: ReactNode;
  required?: boolean;
  multiline?: boolean;
  onChange: (value: string) => void;
  /** Options, where one has to be chosen. */
  children?: ReactNode;
}) {
  const { label, value, path, help, required, multiline } = props;
  const { complaints } = useDraft();
  const error = complaintAt(complaints, path);
  return (
    <TextField
      id={`register-${path}`}
      label={label}
      value={value}
      required={required}
      multiline={multiline}
      select={props.children !== undefined}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
      size="small"
      fullWidth
      error={error !== undefined}
      helperText={error ?? help}
      onChange={event => props.onChange(event.target.value)}
    >
      {props.children}
    </TextField>
  );
}
