export * from './defaults';
export { evaluateScorecard, isCounted } from './evaluateScorecard';
export * from './types';
