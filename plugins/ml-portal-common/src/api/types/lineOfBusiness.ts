import type { Stage } from '../../model/stages';
import type { FenceTarget } from '../../ownership/types';
import type { LineOfBusinessRef } from './common';
import type { RollUp } from './rollUp';

/** A line of business with its portfolio, nested lines included. @public */
export interface LineOfBusiness extends RollUp {
  entityRef: string;
  title: string;
  /** The lines that it is nested in, near or far, as far as visible. */
  above: LineOfBusinessRef[];
}

/** A team that stages are thrown over to. @public */
export interface ReceivingTeam {
  owner: string;
  fencedTo: FenceTarget;
  /** Fenced stages that lead to it. */
  fences: number;
  /** Models behind those. */
  models: number;
}

/** Stages of other lines' models that a team of a line of business runs. @public */
export interface FenceIn {
  /** Whose models they are; null without one that the caller may read. */
  lineOfBusiness: LineOfBusinessRef | null;
  /** The team that runs them. */
  owner: string;
  fences: number;
  /** Models behind those. */
  models: number;
}

/** A tool that models of a line of business use, and its use elsewhere. @public */
export interface ToolUse {
  tool: string;
  stages: Stage[];
  /** Models of this line of business. */
  models: number;
  modelsElsewhere: number;
  /** Other lines of business, as far as visible. */
  linesElsewhere: number;
}

/** A line of business, whole. @public */
export interface LineOfBusinessDetails extends LineOfBusiness {
  /** Teams that run stages of its models, most fences first. */
  fencesOut: ReceivingTeam[];
  /** Its teams that run stages of others' models, most fences first. */
  fencesIn: FenceIn[];
  /** Most used first. */
  tools: ToolUse[];
}
