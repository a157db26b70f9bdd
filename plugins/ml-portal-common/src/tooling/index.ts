export * from './concerns';
export * from './figures';
export * from './publish';
export { FEWEST_ANSWERS, tellsOnFew, type ToolAnswer } from './tellsOnFew';
