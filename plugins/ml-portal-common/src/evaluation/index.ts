export * from './evaluateEntity';
export * from './toolIndex';
