export { matchesCondition } from './condition/judgeCondition';
export * from './defaults';
export { evaluateScorecard, isCounted, summarize } from './evaluateScorecard';
export { nameLineOfBusiness } from './nameLineOfBusiness';
export * from './types';
