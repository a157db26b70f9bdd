import { useTranslate } from '../../translation';
import { Section } from '../Section';
import { useDraft } from './DraftContext';
import { Previewed } from './Previewed';
import { Problems } from './Problems';

/** What the model would score as it is filled in. */
export function Result() {
  const { yaml, complaints } = useDraft();
  const t = useTranslate();
  return (
    <Section title={t('register.result.title')}>
      <div role="status">
        {complaints.size > 0 ? (
          <Problems problems={[...complaints.values()]} />
        ) : (
          <Previewed yaml={yaml} empty={t('register.result.empty')} />
        )}
      </div>
    </Section>
  );
}
