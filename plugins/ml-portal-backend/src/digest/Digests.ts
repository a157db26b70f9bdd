import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type {
  LineOfBusiness,
  ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { chunks } from '../database/chunks';
import type { DailyRollUpStore } from '../database/DailyRollUpStore';
import type { ExemptionStore } from '../database/ExemptionStore';
import { documentOf, type ModelQueries } from '../database/ModelQueries';
import type { NotificationStore } from '../database/NotificationStore';
import type { TransitionStore } from '../database/TransitionStore';
import type { DecisionQueries } from '../database/tooling/DecisionQueries';
import type { CatalogReader } from '../evaluation/CatalogReader';
import type { Evaluator } from '../evaluation/Evaluator';
import { dayOf } from '../evaluation/Judge';
import type { RollUps } from '../rollup/RollUps';
import { EVERYTHING } from '../visibility/Visibility';
import { digestNotification } from './digestNotification';
import { isoWeek } from './isoWeek';
import { LEADS_ANNOTATION, leadsOf } from './leadsOf';
import { type LevelChange, LevelCounter } from './LevelCounter';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const PRODUCTION = 'production';

type Changes = Record<LevelChange, number>;

/** A line of business, and those that it is nested in. */
type Nesting = (line: string | null) => string[];

function nesting(lines: LineOfBusiness[]): Nesting {
  const above = new Map(
    lines.map(line => [
      line.entityRef,
      [line.entityRef, ...line.above.map(({ entityRef }) => entityRef)],
    ]),
  );
  return line => (line === null ? [] : above.get(line) ?? []);
}

/** Counts for the lines around each line, too. */
function countsBy(
  rows: { line: string | null; count: number }[],
  withOuter: Nesting,
): (line: string) => number {
  const counts = new Map<string, number>();
  for (const { line, count } of rows) {
    for (const outer of withOuter(line)) {
      counts.set(outer, (counts.get(outer) ?? 0) + count);
    }
  }
  return line => counts.get(line) ?? 0;
}

/** What digests are made of. */
export interface DigestSources {
  reader: CatalogReader;
  evaluator: Pick<Evaluator, 'context'>;
  rollUps: RollUps;
  daily: DailyRollUpStore;
  transitions: TransitionStore;
  models: ModelQueries;
  exemptions: ExemptionStore;
  decisions: Pick<DecisionQueries, 'overdueByLine'>;
  pending: NotificationStore;
  scorecards: readonly ScorecardDefinition[];
  logger: LoggerService;
  now: () => number;
}

/** Tells the leads of each line of business, once a week, how it stands. */
export class Digests {
  readonly #sources: DigestSources;

  constructor(sources: DigestSources) {
    this.#sources = sources;
  }

  /**
   * Has the digests of this week wait to be sent, but for the lines of business
   * that had theirs.
   *
   * @returns how many
   */
  async prepare(): Promise<number> {
    const { rollUps, daily, pending, now } = this.#sources;
    const at = now();
    const week = isoWeek(at);
    const leads = await this.#leads();
    for (const line of await pending.linesWithDigest(week)) {
      leads.delete(line);
    }
    if (leads.size === 0) {
      return 0;
    }
    const lines = await rollUps.linesOfBusiness({
      visibility: EVERYTHING,
      lifecycle: [PRODUCTION],
    });
    const withOuter = nesting(lines);
    const [past, changes, waiting, overdue] = await Promise.all([
      daily.firstSince(dayOf(at - WEEK_MS)),
      this.#changes(at - WEEK_MS, withOuter),
      this.#waiting(withOuter),
      this.#overdue(dayOf(at), withOuter),
    ]);
    // Figures of today are no comparison.
    const before = past && past.day < dayOf(at) ? past.rollUps : undefined;
    const digestOf = (
      line: LineOfBusiness,
      recipients: string[],
    ): NotificationSendOptions =>
      digestNotification(
        recipients,
        {
          line,
          before: before?.get(line.entityRef),
          changes: changes(line.entityRef),
          waiting: waiting(line.entityRef),
          overdue: overdue(line.entityRef),
        },
        week,
      );
    const digests = new Map(
      lines.flatMap(line => {
        const recipients = leads.get(line.entityRef);
        return recipients && line.models > 0
          ? [[line.entityRef, digestOf(line, recipients)] as const]
          : [];
      }),
    );
    return (await pending.addDigests(digests, week, at)).length;
  }

  /** Those lines of business that somebody leads. */
  async #leads(): Promise<Map<string, string[]>> {
    const { reader, evaluator, logger } = this.#sources;
    const { organization } = await evaluator.context();
    const found = new Map<string, string[]>();
    for await (const page of reader.linesOfBusiness()) {
      for (const line of page) {
        const { lineRef, leads, problems } = leadsOf(line, organization);
        if (problems.length > 0) {
          logger.warn(
            `The annotation ${LEADS_ANNOTATION} of ${lineRef}: ${problems.join(
              '; ',
            )}`,
          );
        }
        if (leads.length > 0) {
          found.set(lineRef, leads);
        }
      }
    }
    return found;
  }

  /** What became of models in production since a time, by line of business. */
  async #changes(
    since: number,
    withOuter: Nesting,
  ): Promise<(line: string) => Changes> {
    const { transitions, models, scorecards } = this.#sources;
    const counter = new LevelCounter(scorecards);
    for await (const rows of transitions.since(since)) {
      counter.add(rows);
    }
    const none = (): Changes => ({ new: 0, gained: 0, lost: 0 });
    const changes = new Map<string, Changes>();
    for (const part of chunks(counter.entityRefs)) {
      for (const row of await models.findAll(part, EVERYTHING)) {
        const levels = Object.fromEntries(
          documentOf(row).scorecards.map(({ id, level }) => [id, level]),
        );
        const change = counter.changeOf(row.entity_ref, levels);
        if (change && row.role === 'model' && row.lifecycle === PRODUCTION) {
          for (const line of withOuter(row.line_of_business)) {
            const counts = changes.get(line) ?? none();
            counts[change] += 1;
            changes.set(line, counts);
          }
        }
      }
    }
    return line => changes.get(line) ?? none();
  }

  async #waiting(withOuter: Nesting): Promise<(line: string) => number> {
    return countsBy(await this.#sources.exemptions.waitingByLine(), withOuter);
  }

  async #overdue(
    today: string,
    withOuter: Nesting,
  ): Promise<(line: string) => number> {
    const { decisions } = this.#sources;
    return countsBy(await decisions.overdueByLine(today), withOuter);
  }
}
