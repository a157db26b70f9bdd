import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  mlPortal?: {
    /**
     * Which entities are models, feature stores, tools, lines of business and
     * platform groups. What is left out keeps its default.
     * @deepVisibility frontend
     */
    recognition?: {
      /** Default: kind Component, type ml-model. */
      models?: Array<{ kind: string; type?: string }>;
      /** Default: kind Resource, type feature-store. */
      featureStores?: Array<{ kind: string; type?: string }>;
      /** Default: kind Component, type ml-platform-tool. */
      tools?: Array<{ kind: string; type?: string }>;
      /** Kind must be Group. Default: type line-of-business. */
      linesOfBusiness?: Array<{ kind: string; type?: string }>;
      /** Kind must be Group. Default: type ml-platform. */
      platforms?: Array<{ kind: string; type?: string }>;
    };

    /** The rules of ownership. */
    ownership?: {
      /** Weight of each stage in the ownership score, 0 or more. Default: 1. */
      stageWeights?: {
        dataPreparation?: number;
        training?: number;
        deployment?: number;
        serving?: number;
        monitoring?: number;
        retraining?: number;
      };
      /** Shares between 0 and 1 that decide the operating model. */
      thresholds?: {
        /** More unclaimed or orphaned stages than this: unknown. Default: 0.5. */
        unknown?: number;
        /** Fenced to the platform from here: centralized. Default: 0.5. */
        centralized?: number;
        /** Owned from here: run by its own people. Default: 0.75. */
        owned?: number;
        /** Platform tools from here: hybrid. Default: 0.5. */
        hybrid?: number;
      };
    };

    /**
     * When the whole catalog is evaluated. Changes are followed in between.
     * Default: every 10 minutes, at most 15 minutes long.
     */
    schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

    /**
     * Results are marked stale when no full run has ended for this long.
     * Default: 1 hour.
     */
    staleAfter?: HumanDuration | string;
  };
}
