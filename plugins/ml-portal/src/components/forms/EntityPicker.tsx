import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useState } from 'react';
import { useTranslate } from '../../translation';
import { type Choice, type EntityFilter, useEntities } from './useEntities';

/** References to entities, chosen from the catalog or typed. */
export function EntityPicker(props: {
  id: string;
  label: string;
  values: string[];
  multiple?: boolean;
  filter: EntityFilter;
  /** Of references that name none, in lower case. */
  kind: string;
  help?: string;
  /** What is wrong with them. */
  complaint?: string;
  required?: boolean;
  onChange: (values: string[]) => void;
}) {
  const {
    id,
    label,
    values,
    multiple = false,
    filter,
    kind,
    complaint,
  } = props;
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const { found, searching, error } = useEntities(typed, filter, kind);
  const trouble = error && t('forms.picker.failed', { reason: error.message });
  return (
    <Autocomplete<Choice | string, boolean, false, true>
      id={id}
      multiple={multiple}
      freeSolo
      autoSelect
      filterSelectedOptions
      size="small"
      options={found}
      loading={searching}
      loadingText={t('forms.picker.loading')}
      // The catalog has searched already.
      filterOptions={options => options}
      value={multiple ? values : values[0] ?? ''}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      getOptionLabel={option =>
        typeof option === 'string' ? option : option.ref
      }
      getOptionSelected={(option, chosen) =>
        typeof option !== 'string' &&
        option.ref === (typeof chosen === 'string' ? chosen : chosen.ref)
      }
      renderOption={option =>
        typeof option === 'string' ? (
          option
        ) : (
          <span>
            {option.title}
            <Typography variant="caption" component="div" color="textSecondary">
              {option.ref}
            </Typography>
          </span>
        )
      }
      onChange={(_, chosen) =>
        props.onChange(
          [chosen]
            .flat()
            .filter((each): each is Choice | string => Boolean(each))
            .map(each => (typeof each === 'string' ? each.trim() : each.ref)),
        )
      }
      renderInput={parameters => (
        <TextField
          {...parameters}
          label={label}
          required={props.required}
          variant="outlined"
          error={complaint !== undefined}
          helperText={complaint ?? trouble ?? props.help}
          InputLabelProps={{ ...parameters.InputLabelProps, shrink: true }}
          // What has to be there is for the document to say.
          inputProps={{ ...parameters.inputProps, required: false }}
        />
      )}
    />
  );
}
