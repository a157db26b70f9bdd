import type { AuditorService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  FEWEST_ANSWERS,
  type ToolEvaluation,
  type ToolRatings,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { audited } from '../audit/audited';
import type { PublicationQueries } from '../database/tooling/PublicationQueries';
import { ratingsOf } from '../database/tooling/publications';
import type { ToolEvaluationStore } from '../database/tooling/ToolEvaluationStore';
import type { ToolingQueries } from '../database/tooling/ToolingQueries';
import { isoOf } from '../router/isoOf';
import type { LineContext } from '../router/present';
import { presentFigures, presentFiguresByLine } from '../router/presentTooling';
import { type ToolingActor, type ToolingViewer, userOf } from './toolingRules';

/**
 * What the people who use a tool think of it. The auditor is told who answered,
 * never what.
 */
export class ToolEvaluations {
  readonly #store: ToolEvaluationStore;
  readonly #publications: PublicationQueries;
  readonly #queries: ToolingQueries;
  readonly #auditor: AuditorService;
  readonly #onChange: () => void;
  readonly #now: () => number;

  constructor(options: {
    store: ToolEvaluationStore;
    publications: PublicationQueries;
    queries: ToolingQueries;
    auditor: AuditorService;
    /** Called after each change. */
    onChange: () => void;
    now: () => number;
  }) {
    this.#store = options.store;
    this.#publications = options.publications;
    this.#queries = options.queries;
    this.#auditor = options.auditor;
    this.#onChange = options.onChange;
    this.#now = options.now;
  }

  /** @param tool - one that the viewer may see */
  async of(
    tool: string,
    { person }: ToolingViewer,
    context: LineContext,
  ): Promise<ToolEvaluation> {
    const { userRef, may } = person;
    const [published, mine, isUser] = await Promise.all([
      this.#publications.of(tool),
      userRef === undefined
        ? undefined
        : this.#store.answerOf(tool, userRef, this.#now()),
      this.#isUser(tool, { person, visibility: context.visibility }),
    ]);
    const ofAll = published.filter(row => row.line_of_business === null);
    const current = ofAll.find(({ shown }) => shown);
    return {
      entityRef: tool,
      current: current ? presentFigures(current) : null,
      byLine: presentFiguresByLine(published, context),
      history: ofAll.map(presentFigures),
      fewestAnswers: FEWEST_ANSWERS,
      mine: mine ? { ...ratingsOf(mine), at: isoOf(mine.at) } : null,
      mayEvaluate: may.evaluate && isUser,
    };
  }

  /**
   * @param tool - one that the actor may see
   * @throws NotAllowedError for who does not use it, or whom the policy refuses
   */
  async answer(
    tool: string,
    ratings: ToolRatings,
    actor: ToolingActor,
  ): Promise<void> {
    await this.#does('answer', tool, actor, async by => {
      const { lines, may } = actor.person;
      if (!may.evaluate) {
        throw new NotAllowedError('You may not evaluate tools');
      }
      if (!(await this.#isUser(tool, actor))) {
        throw new NotAllowedError(
          `Only who belongs to a group that uses ${tool} may evaluate it: one that owns a model, or a stage of one, that lists it`,
        );
      }
      await this.#store.answer(
        {
          tool_ref: tool,
          user_ref: by,
          line_of_business: lines.length === 1 ? lines[0] : null,
          ratings,
        },
        this.#now(),
      );
    });
  }

  /** @param tool - one that the actor may see */
  async withdraw(tool: string, actor: ToolingActor): Promise<void> {
    await this.#does('withdraw', tool, actor, by =>
      this.#store.withdraw(tool, by, this.#now()),
    );
  }

  /** Has answers that became too old count no longer. */
  async endAged(): Promise<void> {
    await this.#store.endAged(this.#now());
  }

  async #isUser(
    tool: string,
    { person, visibility }: ToolingViewer,
  ): Promise<boolean> {
    return (
      person.userRef !== undefined &&
      this.#queries.isUsedBy(tool, person.refs, visibility)
    );
  }

  async #does(
    name: string,
    tool: string,
    { person, request }: ToolingActor,
    act: (by: string) => Promise<void>,
  ): Promise<void> {
    await audited(
      this.#auditor,
      { eventId: `tool-evaluation-${name}`, request, meta: { tool } },
      async () => act(userOf(person)),
    );
    this.#onChange();
  }
}
