/** A scorecard in force, without the parts that only evaluation needs. @public */
export interface ScorecardInForce {
  id: string;
  title: string;
  description: string;
  levels: { id: string; title: string }[];
  checks: {
    id: string;
    level: string;
    title: string;
    description: string;
    weight: number;
    effectiveFrom?: string;
  }[];
}
