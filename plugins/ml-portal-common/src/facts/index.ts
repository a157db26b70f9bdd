export * from './featureStoreFacts';
export * from './modelFacts';
export * from './toolFacts';
