export * from './query';
export * from './types';
export * from './MlPortalApi';
export * from './MlPortalClient';
export * from './modelsFileName';
export * from './search';
export * from './signals';
