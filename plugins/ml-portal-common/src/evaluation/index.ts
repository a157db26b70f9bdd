export { BUILT_IN_FACTS } from './builtInFacts';
export * from './evaluateEntity';
export * from './toolIndex';
