import {
  createTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { wordMessages } from './words';

/**
 * All texts of the plugin, for apps that translate or reword them.
 *
 * @public
 */
export const mlPortalTranslationRef = createTranslationRef({
  id: 'ml-portal',
  messages: {
    words: wordMessages,
  },
});

type Messages<T> = T extends TranslationRef<string, infer TMessages>
  ? TMessages
  : never;

/** Gives the text of a message, in the language of the app. */
export type Translate = TranslationFunction<
  Messages<typeof mlPortalTranslationRef>
>;
