export { conditionProblems } from './conditionProblems';
export { parseScorecards } from './parseScorecards';
export type { DefinitionProblem } from './section';
