import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import type { FilterKey } from '../../hooks/useModelFilter';
import { FILTER_WORDS, valueWord } from './filterWords';

/** One condition, chosen from a list. */
export function FilterChoice(props: {
  name: FilterKey;
  options: readonly { value: string; word?: string }[];
  value?: string;
  onChange: (value: string) => void;
}) {
  const { name, options, value = '', onChange } = props;
  // An address may name a value that this list does not know.
  const known = value === '' || options.some(option => option.value === value);
  return (
    <TextField
      select
      id={`filter-${name}`}
      label={FILTER_WORDS[name]}
      variant="outlined"
      size="small"
      value={value}
      onChange={event => onChange(event.target.value)}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
    >
      <MenuItem value="">Any</MenuItem>
      {[...options, ...(known ? [] : [{ value }])].map(option => (
        <MenuItem key={option.value} value={option.value}>
          {option.word ?? valueWord(name, option.value)}
        </MenuItem>
      ))}
    </TextField>
  );
}
