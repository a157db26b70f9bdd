/** What the program runs in. */
export interface Surroundings {
  args: string[];
  env: NodeJS.ProcessEnv;
  /** The working folder. */
  cwd: string;
  platform: NodeJS.Platform;
  version: string;
  /** Whether output goes to a terminal. */
  isTTY: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** What the program ends with. */
export const EXIT = { fine: 0, found: 1, cannot: 2 } as const;
