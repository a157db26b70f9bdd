export * from './firstTime';
export * from './isOlder';
export * from './modelFigures';
export * from './productionMoves';
export * from './productionTime';
export { FEWEST_VALUES, spreadOf } from './spread';
export * from './trainingStanding';
export * from './velocityFigures';
