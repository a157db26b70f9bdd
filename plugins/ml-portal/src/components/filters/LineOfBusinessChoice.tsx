import { useApi } from '@backstage/core-plugin-api';
import { mlPortalApiRef } from '../../api';
import { usePolled } from '../../hooks/usePolled';
import { nameOf } from '../../nameOf';
import { useTranslate } from '../../translation';
import { Choice } from './Choice';

const NONE = 'none';
/** As many as the API gives at once. */
const MOST = 500;

/** A line of business with those nested in it, or, unless left out, none. */
export function LineOfBusinessChoice(props: {
  value?: string;
  withoutNone?: boolean;
  onChange: (value: string) => void;
}) {
  const { value, withoutNone = false, onChange } = props;
  const api = useApi(mlPortalApiRef);
  const t = useTranslate();
  const { value: lines, error } = usePolled(
    signal => api.getLinesOfBusiness({ limit: MOST }, { signal }),
    [api],
  );
  const options = [
    ...(withoutNone ? [] : [{ value: NONE, word: t('filters.noLine') }]),
    ...(lines?.items.map(({ entityRef, title }) => ({
      value: entityRef,
      word: title,
    })) ?? []),
  ];
  // An address may name one that the list does not know.
  const isKnown = !value || options.some(option => option.value === value);
  return (
    <Choice
      id="filter-lineOfBusiness"
      label={t('filters.lineOfBusiness')}
      options={isKnown ? options : [...options, { value, word: nameOf(value) }]}
      value={value ?? ''}
      note={error && t('filters.linesFailed', { reason: error.message })}
      onChange={onChange}
    />
  );
}
