export { mlPortalTranslationRef } from './translationRef';
export { type Translate, useTranslate } from './useTranslate';
export { useWords, type Words, wordsOf } from './useWords';
