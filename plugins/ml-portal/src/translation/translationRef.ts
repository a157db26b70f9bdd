import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { assetsMessages } from '../components/assets/messages';
import { catalogMessages } from '../components/catalog/messages';
import { entityMessages } from '../components/entity/messages';
import { exemptionsMessages } from '../components/exemptions/messages';
import { featureStoresMessages } from '../components/featureStores/messages';
import { filtersMessages } from '../components/filters/messages';
import { formsMessages } from '../components/forms/messages';
import { historyMessages } from '../components/history/messages';
import { linesOfBusinessMessages } from '../components/linesOfBusiness/messages';
import { homeMessages } from '../components/home/messages';
import { sharedMessages } from '../components/messages';
import { modelCardMessages } from '../components/modelCard/messages';
import { modelsMessages } from '../components/models/messages';
import { operatingModelsMessages } from '../components/operatingModels/messages';
import { overviewMessages } from '../components/overview/messages';
import { pageMessages } from '../components/pageMessages';
import { portfolioMessages } from '../components/portfolio/messages';
import { printMessages } from '../components/print/messages';
import { registerMessages } from '../components/register/messages';
import { roadmapMessages } from '../components/roadmap/messages';
import { scorecardMessages } from '../components/scorecard/messages';
import { scorecardsMessages } from '../components/scorecards/messages';
import { searchMessages } from '../components/search/messages';
import { stagesMessages } from '../components/stages/messages';
import { toolingMessages } from '../components/tooling/messages';
import { toolsMessages } from '../components/tools/messages';
import { valueMessages } from '../components/value/messages';
import { velocityMessages } from '../components/velocity/messages';
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
    catalog: catalogMessages,
    entity: entityMessages,
    exemptions: exemptionsMessages,
    featureStores: featureStoresMessages,
    filters: filtersMessages,
    forms: formsMessages,
    home: homeMessages,
    history: historyMessages,
    modelCard: modelCardMessages,
    models: modelsMessages,
    operatingModels: operatingModelsMessages,
    overview: overviewMessages,
    page: pageMessages,
    linesOfBusiness: linesOfBusinessMessages,
    portfolio: portfolioMessages,
    print: printMessages,
    register: registerMessages,
    roadmap: roadmapMessages,
    scorecard: scorecardMessages,
    scorecards: scorecardsMessages,
    search: searchMessages,
    shared: sharedMessages,
    stages: stagesMessages,
    tooling: toolingMessages,
    tools: toolsMessages,
    value: valueMessages,
    velocity: velocityMessages,
    words: wordMessages,
  },
});
