export * from './handoffs';
export * from './judgeOwnership';
export { toolsOfOwnedStages } from './operatingModel';
export * from './organization';
export * from './rollUp';
export * from './score';
export * from './specRelations';
export { isOwn } from './stageVerdict';
export * from './types';
