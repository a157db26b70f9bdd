import { mockApis } from '@backstage/test-utils';
import {
  mlPortalTranslationRef,
  type Translate,
  wordsOf,
} from '../translation';

const snapshot = mockApis.translation().getTranslation(mlPortalTranslationRef);
if (!snapshot.ready) {
  throw new Error('The texts are not there');
}

/** The texts as they are, for functions that make sentences. */
export const t = snapshot.t as unknown as Translate;
export const words = wordsOf(t);
