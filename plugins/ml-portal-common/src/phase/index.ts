export * from './types';
export * from './judgePhase';
