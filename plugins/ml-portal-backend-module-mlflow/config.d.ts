import type { HumanDuration } from '@backstage/types';

export interface Config {
  mlPortal?: {
    mlflow?: {
      /**
       * The MLflow servers whose model registries are read. None: no facts.
       * A model names its server by the annotation `mlflow.org/instance`; the
       * first one here serves models that name none.
       */
      instances?: Array<{
        /** What models call it. Unique. Default: default. */
        name?: string;
        /**
         * Where the server answers, with its prefix where it has one:
         * https://mlflow.example.com or https://example.com/mlflow.
         */
        baseUrl: string;
        /** Where people open it in a browser. Default: the base URL. */
        uiUrl?: string;
        /** How the portal signs in. Default: not at all. */
        auth?:
          | {
              type: 'basic';
              username: string;
              /** @visibility secret */
              password: string;
            }
          | {
              type: 'bearer';
              /** @visibility secret */
              token: string;
            };
        /** The alias of the version in production. Default: champion. */
        productionAlias?: string;
        /** How long one request may take. Default: 10 seconds. */
        timeout?: HumanDuration | string;
      }>;
    };
  };
}
