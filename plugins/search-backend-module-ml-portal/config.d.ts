import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** The documents of ML Portal. */
      'ml-portal'?: {
        /**
         * When the documents are made anew. Default: every 10 minutes, at most 15
         * minutes long.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where a result leads; with :namespace, :kind and :name.
         * Default: /catalog/:namespace/:kind/:name.
         */
        locationTemplate?: string;
        /**
         * Whether documents name the line of business, to be found and filtered by.
         * It is derived from groups, and everybody who may read a model reads its
         * document: true only where they may read those groups as well.
         * Default: true without permissions, otherwise false.
         * @visibility frontend
         */
        linesOfBusiness?: boolean;
      };
    };
  };
}
