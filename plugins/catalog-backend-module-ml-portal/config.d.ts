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

    /** Software templates. */
    templates?: {
      /**
       * A folder of this machine that templates publish models into, one folder
       * each, and that the catalog reads them from. For portals on one machine.
       * Default: none, and templates can publish into no folder.
       */
      directory?: string;
    };
  };
}
