import { t } from '../__testUtils__/translate';

/** For the compiler alone: it complains of each line below that it would let through. */
function typesOnly(_neverCalled: (stage: 'training' | 'serving') => void) {}

typesOnly(stage => {
  // @ts-expect-error -- no such message
  t('words.nothing');
  // @ts-expect-error -- no such messages
  t(`words.nothing.${stage}`);
  // @ts-expect-error -- a value is missing
  t('words.number');
  // @ts-expect-error -- a number is no text
  t('words.number', { value: '1' });
  // @ts-expect-error -- the count is missing
  t('words.models', {});
  // @ts-expect-error -- misspelt
  t('shared.incomplete', { reasn: '' });
  // @ts-expect-error -- with an element among the values, the text is one too
  t('shared.incomplete', { reason: <b /> }).toUpperCase();
});

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
