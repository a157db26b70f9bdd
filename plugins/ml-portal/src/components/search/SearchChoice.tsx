import { useSearch } from '@backstage/plugin-search-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  type MlPortalSearchDocument,
  SEARCH_DOCUMENT_TYPE,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { Choice } from '../filters/Choice';

const useStyles = makeStyles({ root: { display: 'grid' } });

/** A condition on search results that only ML Portal's documents answer to. */
export function SearchChoice(props: {
  field: keyof MlPortalSearchDocument;
  label: string;
  options: readonly { value: string; word: string }[];
  className?: string;
}) {
  const { field, label, options, className = '' } = props;
  const classes = useStyles();
  const { types, filters, setFilters } = useSearch();
  const { [field]: asked, ...others } = filters;
  const value = typeof asked === 'string' ? asked : '';
  const applies = types.length === 0 || types.includes(SEARCH_DOCUMENT_TYPE);
  // What narrows the results has to be seen.
  if (!applies && value === '') {
    return null;
  }
  // An address may name a value that is not known, or not yet.
  const known = value === '' || options.some(option => option.value === value);
  return (
    <div className={`${classes.root} ${className}`}>
      <Choice
        id={`search-${field}`}
        label={label}
        value={value}
        options={known ? options : [...options, { value, word: value }]}
        onChange={chosen =>
          setFilters(chosen ? { ...others, [field]: chosen } : others)
        }
      />
    </div>
  );
}
