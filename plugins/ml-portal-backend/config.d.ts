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

    /**
     * Scorecards as code, see docs/scorecards.md: the three default ones can be
     * extended, replaced or switched off, others added.
     */
    scorecards?: Array<{
      id: string;
      /** False switches a default scorecard off. */
      enabled?: boolean;
      /** Keeps the default scorecard of this id, and changes what is named. */
      extend?: boolean;
      title?: string;
      description?: string;
      /** A filter predicate over `{ entity, facts }`. */
      filter?: object;
      levels?: Array<{
        id: string;
        title?: string;
        after?: string;
        before?: string;
      }>;
      checks?: Array<{
        id: string;
        enabled?: boolean;
        level?: string;
        title?: string;
        description?: string;
        remediation?: string;
        weight?: number;
        effectiveFrom?: string;
        filter?: object;
        condition?: object;
        messages?: { passed?: string; failed?: string };
      }>;
    }>;

    /** Facts that fact providers of other modules collect. */
    facts?: {
      /**
       * How long the last known facts count after a provider began to fail.
       * Default: 7 days.
       */
      trustedFor?: HumanDuration | string;
    };

    /** Transitions and daily roll-ups. */
    history?: {
      /** How long they are kept. Default: 400 days. */
      retention?: HumanDuration | string;
    };

    /**
     * From which figures on the phases of a company begin, see
     * docs/operating-models.md. A phase begins where all of them are reached.
     */
    phase?: {
      fastGrowth?: {
        /** Members of the groups that own a model or a stage. Default: 8. */
        practitioners?: number;
        /** Models in production. Default: 5. */
        models?: number;
        /** Lines of business with a model in production. Default: 2. */
        linesOfBusiness?: number;
      };
      mature?: {
        /** Default: 40. */
        practitioners?: number;
        /** Default: 30. */
        models?: number;
        /** Default: 5. */
        linesOfBusiness?: number;
      };
    };

    /** Exemptions from checks. */
    exemptions?: {
      /**
       * Groups or users that decide on exemptions. Default: the members of
       * platform groups.
       */
      approvers?: string[];
      /** How far ahead the last day may lie. Default: 365. */
      longestDays?: number;
    };

    /** What lines of business ask the platform for. */
    roadmap?: {
      /**
       * Groups or users that move requests. Default: the members of platform
       * groups.
       */
      deciders?: string[];
      /** Requests that touch fewer models are not offered. Default: 2. */
      offersFromModels?: number;
    };

    /** From when on something is wrong with how a tool is spread. */
    tooling?: {
      /**
       * A mandatory tool that its users rate lower, all in all, is told of: 1 to
       * 5. Default: 3.
       */
      poorBelow?: number;
      /**
       * How many days models have to take up a tool that was delivered for a
       * request. Default: 90.
       */
      adoptedAfterDays?: number;
      /**
       * A tool that a smaller share of them then uses is told of: 0 to 1.
       * Default: 0.25.
       */
      fewBelow?: number;
    };

    /** Levels and scores as images for a README. */
    badges?: {
      /**
       * Whether anybody may load them, without credentials: this makes the level
       * and score of every model, feature store and tool known to whoever knows
       * or guesses its name. Default: false.
       */
      public?: boolean;
    };

    /** Notifications about changed results. */
    notifications?: {
      /** False switches all of them off. Default: true. */
      enabled?: boolean;
      /** The weekly digest for the leads of lines of business. */
      digest?: {
        /** Default: true. */
        enabled?: boolean;
        /**
         * When it is sent. A line of business has one a week; later turns of
         * the week make up for what failed. Default: Mondays, hourly from 8.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
