import { useTranslate, useWords } from '../../translation';
import { Choice } from './Choice';

const LIFECYCLES = ['production', 'experimental', 'deprecated'];

/** Narrows a list of models to a lifecycle; an address may name another than the usual ones. */
export function LifecycleChoice(props: {
  id: string;
  value?: string;
  onChange: (lifecycle: string) => void;
}) {
  const { id, value = '', onChange } = props;
  const words = useWords();
  const t = useTranslate();
  const isKnown = !value || LIFECYCLES.includes(value);
  const options = isKnown ? LIFECYCLES : [...LIFECYCLES, value];
  return (
    <Choice
      id={id}
      label={t('filters.lifecycle')}
      options={options.map(lifecycle => ({
        value: lifecycle,
        word: words.lifecycle(lifecycle),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
