import TextField from '@material-ui/core/TextField';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useTranslate } from '../../translation';

const TYPING_MS = 300;

/** Part of a title or name; counts once the typing pauses. */
export function SearchField(props: {
  id: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { id, value, onChange } = props;
  const t = useTranslate();
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
      id={id}
      type="search"
      label={t('filters.search')}
      variant="outlined"
      size="small"
      value={text}
      onChange={event => setText(event.target.value)}
      InputLabelProps={{ shrink: true }}
      placeholder={t('filters.titleOrName')}
    />
  );
}
