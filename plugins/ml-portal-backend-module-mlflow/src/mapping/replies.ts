import { z } from 'zod';
import { MlflowModelError } from '../errors';

/** The end of the year 9999: what follows is no date-time any more. */
const MAX_TIME_MS = 253_402_300_799_999;

/** MLflow's 64-bit integers come as numbers or, as in protobuf, as strings. */
const time = z
  .union([z.number(), z.string().regex(/^\d{1,16}$/)])
  .transform(Number)
  .pipe(z.number().min(0).max(MAX_TIME_MS))
  .nullish()
  // Where nothing is known, some servers say zero.
  .transform(value => value || undefined);

const version = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(/^\d{1,15}$/));

/** Characters that neither an address nor every database can hold. */
const name = z.string().regex(/^[^\p{Cc}\p{Cs}]+$/u);

const registeredModel = z.object({
  registered_model: z.object({
    name,
    creation_timestamp: time,
    last_updated_timestamp: time,
    tags: z
      .array(z.object({ key: z.string(), value: z.string().nullish() }))
      .nullish(),
    aliases: z.array(z.object({ alias: z.string(), version })).nullish(),
  }),
});

const versionPage = z.object({
  model_versions: z
    .array(
      z.object({
        name: z.string(),
        version,
        creation_timestamp: time,
        status: z
          .string()
          .regex(/^[A-Z_]{0,60}$/)
          .nullish(),
        run_id: z.string().nullish(),
      }),
    )
    .nullish(),
  next_page_token: z.string().nullish(),
});

const run = z.object({ run: z.object({ info: z.object({ end_time: time }) }) });

/** A registered model, as far as facts need it. Times are epoch milliseconds. */
export interface RegisteredModel {
  name: string;
  isPrompt: boolean;
  created?: number;
  lastUpdated?: number;
  /** From the alias to its version. */
  aliases: ReadonlyMap<string, string>;
}

/** One version of a registered model. */
export interface ModelVersion {
  modelName: string;
  version: string;
  created?: number;
  status?: string;
  runId?: string;
}

/** Names the first field that is not as documented, and no values. */
function parse<T>(schema: z.ZodType<T>, what: string, reply: unknown): T {
  const result = schema.safeParse(reply);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new MlflowModelError(
      `MLflow's ${what} cannot be read at ${path.join('.') || 'its root'}: ` +
        `${message}`,
    );
  }
  return result.data;
}

/** @throws MlflowModelError where the reply is not as documented */
export function parseRegisteredModel(reply: unknown): RegisteredModel {
  const { registered_model: model } = parse(
    registeredModel,
    'registered model',
    reply,
  );
  return {
    name: model.name,
    isPrompt: Boolean(
      model.tags?.some(
        tag =>
          tag.key === 'mlflow.prompt.is_prompt' &&
          tag.value?.toLowerCase() === 'true',
      ),
    ),
    created: model.creation_timestamp,
    lastUpdated: model.last_updated_timestamp,
    aliases: new Map(model.aliases?.map(a => [a.alias, a.version])),
  };
}

/** @throws MlflowModelError where the reply is not as documented */
export function parseVersionPage(reply: unknown): {
  versions: ModelVersion[];
  nextPageToken?: string;
} {
  const page = parse(versionPage, 'list of versions', reply);
  return {
    versions: (page.model_versions ?? []).map(item => ({
      modelName: item.name,
      version: item.version,
      created: item.creation_timestamp,
      status: item.status || undefined,
      runId: item.run_id || undefined,
    })),
    nextPageToken: page.next_page_token || undefined,
  };
}

/**
 * @returns when the run ended; undefined while it is under way
 * @throws MlflowModelError where the reply is not as documented
 */
export function parseRunEnd(reply: unknown): number | undefined {
  return parse(run, 'run', reply).run.info.end_time;
}
