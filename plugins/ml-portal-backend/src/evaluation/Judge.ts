import type { Entity } from '@backstage/catalog-model';
import {
  evaluateEntity,
  type EvaluationContext,
  mlRoleOf,
  type OwnInputs,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { MlPortalConfig } from '../config';
import type { ExemptionStore } from '../database/ExemptionStore';
import type { FactStore } from '../database/FactStore';
import type { CatalogContext } from './CatalogReader';
import { type ResultRecord, toRecord } from './toRecord';

/** The day of a moment, in UTC: YYYY-MM-DD. */
export function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Judges entities, with the facts and exemptions that are stored for each. */
export class Judge {
  readonly #config: MlPortalConfig;
  readonly #facts: FactStore;
  readonly #exemptions: ExemptionStore;

  constructor(options: {
    config: MlPortalConfig;
    facts: FactStore;
    exemptions: ExemptionStore;
  }) {
    this.#config = options.config;
    this.#facts = options.facts;
    this.#exemptions = options.exemptions;
  }

  /** What entities are judged against on a day. */
  contextOf(
    {
      organization,
      findTool,
    }: Pick<CatalogContext, 'organization' | 'findTool'>,
    today: string,
  ): EvaluationContext {
    const { recognition, ownership, scorecards } = this.#config;
    return {
      recognition,
      organization,
      findTool,
      settings: ownership,
      scorecards,
      today,
    };
  }

  /** The facts and exemptions of some entities, by reference. */
  async ownInputs(
    entityRefs: string[],
    today: string,
  ): Promise<(entityRef: string) => OwnInputs> {
    const [facts, exemptions] = await Promise.all([
      this.#facts.of(entityRefs),
      this.#exemptions.inForce(entityRefs, today),
    ]);
    return ref => ({ ...facts.get(ref), exemptions: exemptions.get(ref) });
  }

  /**
   * The results of those entities that the portal knows.
   *
   * @param readAt - when the catalog was read for them, in ms since the epoch
   */
  async judge(
    entities: Entity[],
    context: CatalogContext,
    readAt: number,
  ): Promise<ResultRecord[]> {
    const today = dayOf(readAt);
    const known = entities.filter(entity =>
      mlRoleOf(entity, this.#config.recognition),
    );
    const inputsOf = await this.ownInputs(
      known.map(entity => stringifyEntityRef(entity)),
      today,
    );
    const evaluationContext = this.contextOf(context, today);
    return known.map(entity => {
      const inputs = inputsOf(stringifyEntityRef(entity));
      const evaluation = evaluateEntity(entity, evaluationContext, inputs)!;
      return toRecord(entity, evaluation, readAt);
    });
  }
}
