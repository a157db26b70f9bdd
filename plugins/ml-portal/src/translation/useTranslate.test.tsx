import { t } from '../__testUtils__/translate';
import type { Translate } from './useTranslate';

// Types alone: the compiler complains of each line that it would let through.
export function refused(translate: Translate, stage: 'training' | 'serving') {
  // @ts-expect-error -- no such message
  translate('words.nothing');
  // @ts-expect-error -- no such messages
  translate(`words.nothing.${stage}`);
  // @ts-expect-error -- a value is missing
  translate('words.number');
  // @ts-expect-error -- a number is no text
  translate('words.number', { value: '1' });
  // @ts-expect-error -- the count is missing
  translate('words.models', {});
  // @ts-expect-error -- misspelt
  translate('shared.incomplete', { reasn: '' });
  // @ts-expect-error -- with an element among the values, the text is one too
  translate('shared.incomplete', { reason: <b /> }).toUpperCase();
}

describe('Translate', () => {
  it('takes the values of a message, and gives its text', () => {
    const stage: 'training' | 'serving' = 'training';
    expect(t(`words.stage.${stage}`)).toBe('Training');
    expect(t('words.models', { count: 2 }).startsWith('2 ')).toBe(true);
    expect(t('words.number', { value: 1 })).toBe('1');
    const element: JSX.Element = t('shared.incomplete', { reason: <b /> });
    expect(element).toBeTruthy();
  });
});
