import type { Limit } from './section';

/** Characters. */
export const TITLE: Limit = { max: 200 };
export const DESCRIPTION: Limit = { max: 2_000 };
export const MESSAGE: Limit = { max: 2_000 };
export const REMEDIATION: Limit = { max: 10_000 };

/** Items. */
export const SCORECARDS: Limit = { max: 50 };
export const CHECKS: Limit = { max: 100 };
export const LEVELS: Limit = { max: 20 };
