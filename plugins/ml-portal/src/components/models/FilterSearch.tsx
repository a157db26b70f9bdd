import TextField from '@material-ui/core/TextField';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { FILTER_WORDS } from './filterWords';

const TYPING_MS = 300;

/** Part of a title or name; counts once the typing pauses. */
export function FilterSearch(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useDebounce(
    () => {
      if (text.trim() !== value) {
        onChange(text.trim());
      }
    },
    TYPING_MS,
    [text],
  );
  return (
    <TextField
      id="filter-q"
      type="search"
      label={FILTER_WORDS.q}
      variant="outlined"
      size="small"
      value={text}
      onChange={event => setText(event.target.value)}
      InputLabelProps={{ shrink: true }}
      placeholder="Title or name"
    />
  );
}
