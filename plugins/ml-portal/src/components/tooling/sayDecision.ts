import type { ToolingDecision } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Translate, Words } from '../../translation';

/** A decision in a sentence: who uses what for what. */
export function sayDecision(
  decision: Pick<ToolingDecision, 'lineOfBusiness' | 'tool' | 'stage'>,
  words: Words,
  t: Translate,
): string {
  return t('tooling.decision.title', {
    line: decision.lineOfBusiness.title,
    tool: decision.tool.title,
    stage: words.stageInSentence(decision.stage),
  });
}
