import type {
  CheckResultState,
  FenceTarget,
  Finding,
  OperatingModel,
  RiskRating,
  RolledUpOperatingModel,
  ScorecardInForce,
  ScorecardSummary,
  ServingMode,
  Stage,
  StageStatus,
  StageVerdict,
  ToolAccess,
  ToolAdoption,
  ToolOrigin,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useMemo } from 'react';
import { useScorecards } from '../hooks/useScorecards';
import { type Translate, useTranslate } from './useTranslate';

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The level as its scorecard calls it; where none is named, as the first does. */
function levelTitle(
  scorecards: readonly ScorecardInForce[],
  level: string,
  scorecard?: string,
): string | undefined {
  return scorecards
    .filter(({ id }) => scorecard === undefined || id === scorecard)
    .flatMap(({ levels }) => levels)
    .find(({ id }) => id === level)?.title;
}

/**
 * The words of the API as people read them.
 *
 * @param scorecards - those in force, which name the levels
 */
export function wordsOf(
  t: Translate,
  scorecards: readonly ScorecardInForce[] = [],
) {
  const level = (id: string | null, scorecard?: string) =>
    id === null
      ? t('words.noLevel')
      : levelTitle(scorecards, id, scorecard) ?? capitalized(id);
  const stageWord = (stage: Stage) => t(`words.stage.${stage}`);
  const statusWord = (status: StageStatus) => t(`words.status.${status}`);
  const stageStatuses = new Map<string, string>();
  return {
    stage: stageWord,
    stageInSentence: (stage: Stage) => t(`words.stageInSentence.${stage}`),
    status: statusWord,
    /** `Training: Owned`; made once, as a page of models says it hundreds of times. */
    stageStatus: (verdict: Pick<StageVerdict, 'stage' | 'status'>) => {
      const key = `${verdict.stage}/${verdict.status}`;
      const text =
        stageStatuses.get(key) ??
        t('words.stageStatus', {
          stage: stageWord(verdict.stage),
          status: statusWord(verdict.status),
        });
      stageStatuses.set(key, text);
      return text;
    },
    statusMeaning: (status: StageStatus) => t(`words.statusMeaning.${status}`),
    fenceTarget: (target: FenceTarget) => t(`words.fenceTarget.${target}`),
    /** For counts of fences: `12 to the platform`. */
    fenceTargetShort: (target: FenceTarget) =>
      t(`words.fenceTargetShort.${target}`),
    operatingModel: (model: RolledUpOperatingModel) =>
      t(`words.operatingModel.${model}`),
    operatingModelMeaning: (model: OperatingModel) =>
      t(`words.operatingModelMeaning.${model}`),
    result: (result: CheckResultState) => t(`words.result.${result}`),
    resultInSentence: (result: CheckResultState) =>
      t(`words.resultInSentence.${result}`),
    finding: (finding: Finding) => t(`words.finding.${finding}`),
    servingMode: (mode: ServingMode) => t(`words.servingMode.${mode}`),
    riskRating: (rating: RiskRating) => t(`words.riskRating.${rating}`),
    toolAccess: (access: ToolAccess) => t(`words.toolAccess.${access}`),
    toolAdoption: (adoption: ToolAdoption) =>
      t(`words.toolAdoption.${adoption}`),
    toolOrigin: (origin: ToolOrigin) => t(`words.toolOrigin.${origin}`),
    /** The title of a level; its id, as a title, where no scorecard in force has it. */
    level,
    /** The level reached on a scorecard; none where there is no scorecard. */
    levelOf: (scorecard?: Pick<ScorecardSummary, 'id' | 'level'>) =>
      level(scorecard?.level ?? null, scorecard?.id),
    lifecycle: capitalized,
    score: (score: number | null) =>
      score === null ? t('words.noScore') : t('words.number', { value: score }),
    number: (value: number) => t('words.number', { value }),
    /** With one digit after the point. */
    decimal: (value: number) => t('words.decimal', { value }),
    /** `EUR 4.2M` */
    money: (amount: number, currency: string) =>
      t('words.money', { amount, currency }),
    /** `4 of 6 (67%)` */
    share: (part: number, whole: number) =>
      whole === 0
        ? t('words.noShare')
        : t('words.share', { part, whole, share: part / whole }),
    /** `1 model`, `2 models`. */
    models: (count: number) => t('words.models', { count }),
    stages: (count: number) => t('words.stages', { count }),
    /** A day (YYYY-MM-DD) or a moment (ISO 8601) as a day. */
    day: (iso: string) =>
      t(iso.length === 10 ? 'words.day' : 'words.dayOf', { at: new Date(iso) }),
    /** A month: YYYY-MM. */
    month: (month: string) => t('words.month', { at: new Date(month) }),
    /** Day and time of a moment (ISO 8601). */
    moment: (iso: string) => t('words.moment', { at: new Date(iso) }),
  };
}

export type Words = ReturnType<typeof wordsOf>;

export function useWords(): Words {
  const t = useTranslate();
  const scorecards = useScorecards();
  return useMemo(() => wordsOf(t, scorecards), [t, scorecards]);
}
