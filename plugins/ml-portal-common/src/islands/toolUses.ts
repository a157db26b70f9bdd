import type { Stage } from '../model/stages';

/**
 * How often the models of a line of business use a tool at a stage. A model that
 * lists a tool at a stage is one use, whoever runs the stage.
 *
 * @public
 */
export interface ToolUses {
  stage: Stage;
  tool: string;
  /** The models' line of business; null where they have none. */
  line: string | null;
  uses: number;
}
