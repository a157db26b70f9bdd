import { InputError } from '@backstage/errors';
import type {
  CheckResult,
  PreviewItem,
  ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** A check that a model would not pass. */
export interface MissingCheck {
  id: string;
  title: string;
  message: string;
}

/** What a model would be on one scorecard. */
export interface Standing {
  entityRef: string;
  title: string;
  /** 0 to 100; null when no stage applies. */
  score: number | null;
  /** Null below the first level. */
  level: { id: string; title: string } | null;
  missing: MissingCheck[];
}

/** What a template asks for before it goes on. */
export interface Minimum {
  score?: number;
  level?: string;
}

function isMissing({ result }: CheckResult): boolean {
  return ['failed', 'noData', 'error'].includes(result);
}

/** The model that is meant: the only one, unless it is named. */
function modelAmong(items: PreviewItem[], entityRef?: string) {
  const models = items.flatMap(({ ownership }) => ownership ?? []);
  if (entityRef !== undefined) {
    const named = models.find(model => model.entityRef === entityRef);
    if (!named) {
      throw new InputError(`entityRef: no model ${entityRef} in the documents`);
    }
    return named;
  }
  if (models.length !== 1) {
    throw new InputError(
      `entityRef: must name a model, the documents hold ${models.length}`,
    );
  }
  return models[0];
}

/**
 * What a previewed model would be.
 *
 * @param entityRef - needed where the documents hold several models
 * @throws InputError where the model is not in the documents
 */
export function standingOf(
  items: PreviewItem[],
  scorecard: ScorecardInForce,
  entityRef?: string,
): Standing {
  const model = modelAmong(items, entityRef);
  const result = model.scorecards.find(({ id }) => id === scorecard.id);
  return {
    entityRef: model.entityRef,
    title: model.title,
    score: model.score,
    level: scorecard.levels.find(({ id }) => id === result?.level) ?? null,
    missing: (result?.checks ?? [])
      .filter(isMissing)
      .map(({ id, title, message }) => ({ id, title, message })),
  };
}

/** Why a model would be below a minimum; undefined where it is not. */
export function shortfall(
  { score, level }: Standing,
  minimum: Minimum,
  { levels }: ScorecardInForce,
): string | undefined {
  if (minimum.score !== undefined && (score ?? 0) < minimum.score) {
    return `it would score ${score ?? 'nothing'}, at least ${
      minimum.score
    } is asked for`;
  }
  if (minimum.level === undefined) {
    return undefined;
  }
  const ids = levels.map(({ id }) => id);
  const least = ids.indexOf(minimum.level);
  if (least < 0) {
    throw new InputError(
      `minimumLevel: no level ${minimum.level}, known are ${ids.join(', ')}`,
    );
  }
  return level !== null && ids.indexOf(level.id) >= least
    ? undefined
    : `it would be ${level?.title ?? 'below the first level'}, at least ${
        levels[least].title
      } is asked for`;
}

/** What is missing, in lines of Markdown; empty where nothing is. */
export function listMissing({ missing }: Standing): string {
  return missing
    .map(({ title, message }) => `- **${title}**: ${message}`)
    .join('\n');
}

/** The standing in Markdown, for people. */
export function describeStanding(standing: Standing): string {
  const { title, score, level, missing } = standing;
  const reached = level ? `reaches **${level.title}**` : 'reaches no level yet';
  const sentence = `**${title}** scores **${
    score ?? 'nothing'
  }** and ${reached}`;
  return missing.length === 0
    ? `${sentence}. Nothing is missing.`
    : `${sentence}. What is missing:\n\n${listMissing(standing)}`;
}
