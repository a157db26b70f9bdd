/**
 * The model, the ownership rules, the scorecards and the API types of ML
 * Portal: pure code, no I/O.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './documents';
export * from './evaluation';
export * from './facts';
export * from './islands';
export * from './model';
export * from './ownership';
export * from './permissions';
export * from './phase';
export * from './roadmap';
export * from './scorecard';
export * from './tooling';
export * from './value';
