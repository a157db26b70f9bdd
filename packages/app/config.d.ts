export interface Config {
  auth?: {
    providers?: {
      /** Signing in without a password as somebody of the example company. */
      demo?: {
        /** Of no concern to `yarn start`, which is development. */
        dangerouslyAllowOutsideDevelopment?: boolean;
        /**
         * Whom everybody may be.
         * @deepVisibility frontend
         */
        people?: {
          /** The reference of a user in the catalog. */
          user: string;
          name: string;
          /** What they come to the portal as. */
          role: string;
        }[];
      };
    };
  };
}
