export * from './query';
export * from './types';
export * from './MlPortalApi';
export * from './MlPortalClient';
export type { MlPortalClientOptions } from './HttpTransport';
export * from './roadmap';
export * from './modelsFileName';
export * from './search';
export * from './signals';
