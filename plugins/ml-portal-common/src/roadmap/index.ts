export * from './demand';
export * from './firstAnswers';
export * from './moves';
export * from './offers';
export * from './outcome';
export * from './touches';
