import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createOrganization,
  createToolLookup,
  evaluateEntity,
  mlRoleOf,
  overlayOrganization,
  type Evaluation,
  type ParsedDocument,
  type PreviewItem,
  type PreviewResponse,
  type Problem,
  type Recognition,
  validateMl,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CatalogContext } from '../evaluation/CatalogReader';
import type { Evaluator } from '../evaluation/Evaluator';
import { dayOf, type Judge } from '../evaluation/Judge';
import type { Visibility } from '../visibility/Visibility';
import type { Effects } from './Effects';
import { presentPreview } from './presentPreview';

/** Where previewed documents say that they come from. Read by nobody. */
const LOCATION = 'url:https://preview.invalid/catalog-info.yaml';
/** The catalog validates one document a request. */
const AT_ONCE = 8;
/** The catalog repeats a wrong value whole. */
const LONGEST_MESSAGE = 2_000;

interface Candidate {
  item: PreviewItem;
  entity?: Entity;
}

/**
 * Tells what documents would score if they were merged, with the errors that
 * ingestion would give. Stores nothing.
 */
export class Previewer {
  readonly #catalog: CatalogService;
  readonly #evaluator: Evaluator;
  readonly #judge: Judge;
  readonly #effects: Effects;
  readonly #recognition: Recognition;
  readonly #now: () => number;

  constructor(options: {
    catalog: CatalogService;
    evaluator: Evaluator;
    judge: Judge;
    effects: Effects;
    recognition: Recognition;
    now?: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#evaluator = options.evaluator;
    this.#judge = options.judge;
    this.#effects = options.effects;
    this.#now = options.now ?? Date.now;
    this.#recognition = options.recognition;
  }

  async preview(
    documents: ParsedDocument[],
    credentials: BackstageCredentials,
    visibility: Visibility,
  ): Promise<PreviewResponse> {
    const candidates = documents.map(document => this.#candidate(document));
    this.#refuseTwins(candidates);
    for (let start = 0; start < candidates.length; start += AT_ONCE) {
      await Promise.all(
        candidates
          .slice(start, start + AT_ONCE)
          .map(candidate => this.#askCatalog(candidate, credentials)),
      );
    }
    const valid = candidates.filter(({ item }) => item.problems.length === 0);
    const before = await this.#evaluator.context();
    const after = this.#overlay(
      before,
      valid.map(({ entity }) => entity!),
    );
    const today = dayOf(this.#now());
    const context = this.#judge.contextOf(after, today);
    const inputsOf = await this.#judge.ownInputs(
      valid.flatMap(({ item }) => item.entityRef ?? []),
      today,
    );
    const evaluations: Evaluation[] = [];
    for (const { item, entity } of valid) {
      const inputs = inputsOf(item.entityRef!);
      const evaluation = evaluateEntity(entity!, context, inputs);
      if (evaluation) {
        evaluations.push(evaluation);
        Object.assign(
          item,
          presentPreview(evaluation, after.organization, visibility),
        );
      }
    }
    const change = { before, after, evaluations, today };
    return {
      items: candidates.map(({ item }) => item),
      effects:
        valid.length === candidates.length
          ? await this.#effects.of(change, visibility)
          : [],
    };
  }

  #candidate(document: ParsedDocument): Candidate {
    const { line, value, problems } = document;
    const item: PreviewItem = {
      line,
      entityRef: document.entityRef,
      role: null,
      problems: [...problems],
    };
    if (!value) {
      return { item };
    }
    const entity = value as unknown as Entity;
    if (typeof value.kind === 'string') {
      item.role = mlRoleOf(entity, this.#recognition) ?? null;
    }
    if (item.role) {
      item.problems.push(...validateMl(entity, item.role));
    }
    return { item, entity };
  }

  #refuseTwins(candidates: Candidate[]): void {
    const seen = new Map<string, number>();
    for (const { item } of candidates) {
      const { entityRef, line } = item;
      const first = entityRef === null ? undefined : seen.get(entityRef);
      if (first !== undefined) {
        item.problems.push({
          path: 'metadata.name',
          message: `${entityRef} stands at line ${first} already`,
        });
      } else if (entityRef !== null) {
        seen.set(entityRef, line);
      }
    }
  }

  /** Asks the catalog itself, which knows every rule of this portal. */
  async #askCatalog(
    { item, entity }: Candidate,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (item.problems.length > 0) {
      return;
    }
    const answer = await this.#catalog.validateEntity(entity!, LOCATION, {
      credentials,
    });
    if (!answer.valid) {
      // It refuses what is over 100 kB without a word on the document itself.
      const messages = answer.errors.length
        ? answer.errors.map(({ message }) => message)
        : ['is too large for the catalog to check beforehand'];
      item.problems = messages.map(
        (message): Problem => ({
          path: 'document',
          message: message.slice(0, LONGEST_MESSAGE),
        }),
      );
    }
    if (item.problems.length === 0 && item.entityRef === null) {
      item.problems.push({
        path: 'document',
        message: 'must say its kind and its metadata.name',
      });
    }
  }

  /** The catalog's context as it would be with the documents merged. */
  #overlay(context: CatalogContext, entities: Entity[]): CatalogContext {
    const merged = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const newTools = entities.filter(
      entity => mlRoleOf(entity, this.#recognition) === 'tool',
    );
    const concernsMembers = entities.some(({ kind }) =>
      ['group', 'user'].includes(kind.toLowerCase()),
    );
    if (newTools.length === 0 && !concernsMembers) {
      return context;
    }
    const members = concernsMembers
      ? overlayOrganization(context.members, entities)
      : context.members;
    const tools = [
      ...context.tools.filter(tool => !merged.has(stringifyEntityRef(tool))),
      ...newTools,
    ];
    return {
      readAt: context.readAt,
      members,
      organization: createOrganization(members, this.#recognition),
      tools,
      findTool: createToolLookup(tools, this.#recognition),
    };
  }
}
