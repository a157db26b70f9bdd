import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useTranslate } from '../../translation';

/** One condition, chosen from a list; empty for none. */
export function Choice<T extends string>(props: {
  id: string;
  label: string;
  options: readonly { value: T; word: string }[];
  value: T | '';
  /** What stands for no choice. */
  none?: string;
  /** What is to be known of the list. */
  note?: string;
  onChange: (value: T | '') => void;
}) {
  const { id, label, options, value, none, note, onChange } = props;
  const t = useTranslate();
  return (
    <TextField
      select
      id={id}
      label={label}
      variant="outlined"
      size="small"
      value={value}
      onChange={event => onChange(event.target.value as T | '')}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      helperText={note}
    >
      <MenuItem value="">{none ?? t('filters.any')}</MenuItem>
      {options.map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.word}
        </MenuItem>
      ))}
    </TextField>
  );
}
