export { formatProblems, type Problem } from './problems';
export * from './readModel';
export * from './readRecognition';
export * from './recognition';
export * from './references';
export * from './relations';
export * from './stages';
export * from './types';
export * from './validate';
