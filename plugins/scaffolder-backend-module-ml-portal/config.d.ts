export interface Config {
  mlPortal?: {
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
