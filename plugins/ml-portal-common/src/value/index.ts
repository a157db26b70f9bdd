export * from './progressOf';
export * from './objectiveStanding';
export * from './CurrencySums';
export * from './valueFigures';
