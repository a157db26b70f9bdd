import type { z } from 'zod/v3';

/** What the registry of actions makes schemas with. */
export type Zod = typeof z;
