export { mlPortalTranslationRef, type Translate } from './translationRef';
export { useWords, type Words, wordsOf } from './useWords';
