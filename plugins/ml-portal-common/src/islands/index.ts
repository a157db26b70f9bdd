export * from './toolUses';
export * from './effectiveNumber';
export * from './stageIslands';
export * from './lineIslands';
export * from './isReused';
export * from './duplicateFeatures';
