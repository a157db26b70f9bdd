import {
  createTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { assetsMessages } from '../components/assets/messages';
import { featureStoresMessages } from '../components/featureStores/messages';
import { filtersMessages } from '../components/filters/messages';
import { scorecardMessages } from '../components/scorecard/messages';
import { toolsMessages } from '../components/tools/messages';
import { wordMessages } from './words';

/**
 * All texts of the plugin, for apps that translate or reword them.
 *
 * @public
 */
export const mlPortalTranslationRef = createTranslationRef({
  id: 'ml-portal',
  messages: {
    assets: assetsMessages,
    featureStores: featureStoresMessages,
    filters: filtersMessages,
    scorecard: scorecardMessages,
    tools: toolsMessages,
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
