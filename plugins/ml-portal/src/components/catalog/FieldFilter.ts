import type { EntityFilter } from '@backstage/plugin-catalog-react';
import { RELATION_ML_STAGE_OWNED_BY } from '@ml-portal/backstage-plugin-ml-portal-common';

/** What the catalog can be asked for, by field of its entities. */
export const PATHS = {
  stageOwners: `relations.${RELATION_ML_STAGE_OWNED_BY}`,
  riskRatings: 'spec.ml.riskRating',
  toolAccesses: 'spec.ml.access',
} as const;

/** Entities that have one of the values in a field. */
abstract class FieldFilter implements EntityFilter {
  readonly values: string[];
  readonly #path: string;

  constructor(path: string, values: string[]) {
    this.#path = path;
    this.values = values;
  }

  getCatalogFilters(): Record<string, string[]> {
    return { [this.#path]: this.values };
  }

  toQueryValue(): string[] {
    return this.values;
  }
}

export class StageOwnerFilter extends FieldFilter {
  constructor(values: string[]) {
    super(PATHS.stageOwners, values);
  }
}

export class RiskRatingFilter extends FieldFilter {
  constructor(values: string[]) {
    super(PATHS.riskRatings, values);
  }
}

export class ToolAccessFilter extends FieldFilter {
  constructor(values: string[]) {
    super(PATHS.toolAccesses, values);
  }
}
