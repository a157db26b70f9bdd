export { matchesCondition } from './condition/judgeCondition';
export * from './defaults';
export * from './definitions';
export { evaluateScorecard, isCounted, summarize } from './evaluateScorecard';
export { nameLineOfBusiness } from './nameLineOfBusiness';
export * from './types';
