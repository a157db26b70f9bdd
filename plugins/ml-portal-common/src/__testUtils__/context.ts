import type { Entity } from '@backstage/catalog-model';
import {
  evaluateEntity,
  type EvaluationContext,
} from '../evaluation/evaluateEntity';
import { createToolLookup } from '../evaluation/toolIndex';
import { readModel } from '../model/readModel';
import { DEFAULT_RECOGNITION } from '../model/recognition';
import { judgeOwnership } from '../ownership/judgeOwnership';
import {
  createOrganization,
  type Organization,
} from '../ownership/organization';
import {
  DEFAULT_OWNERSHIP_SETTINGS,
  type OwnershipSettings,
  type OwnershipVerdict,
} from '../ownership/types';
import { DEFAULT_SCORECARDS } from '../scorecard/defaults';
import type { CheckResult, ScorecardResult } from '../scorecard/types';

/** The organization of some groups and users. */
export function organizationOf(...entities: Entity[]): Organization {
  return createOrganization(entities, DEFAULT_RECOGNITION);
}

/** Everything by default, over the groups, users and tools among `entities`. */
export function contextOf(
  entities: Entity[],
  overrides: Partial<EvaluationContext> = {},
): EvaluationContext {
  return {
    recognition: DEFAULT_RECOGNITION,
    organization: createOrganization(entities, DEFAULT_RECOGNITION),
    findTool: createToolLookup(entities, DEFAULT_RECOGNITION),
    settings: DEFAULT_OWNERSHIP_SETTINGS,
    scorecards: DEFAULT_SCORECARDS,
    today: '2026-11-23',
    ...overrides,
  };
}

/** The verdict on a model among `entities`. */
export function judge(
  entity: Entity,
  entities: Entity[],
  settings?: OwnershipSettings,
): OwnershipVerdict {
  const { organization, findTool } = contextOf(entities);
  return judgeOwnership(readModel(entity), organization, findTool, settings);
}

/** The result of an entity on the only scorecard that is for it. */
export function scorecardOf(
  entity: Entity,
  entities: Entity[],
): ScorecardResult {
  const { scorecards } = evaluateEntity(entity, contextOf(entities))!;
  expect(scorecards).toHaveLength(1);
  return scorecards[0];
}

/** One check of the only scorecard that is for an entity. */
export function checkOf(
  id: string,
  entity: Entity,
  entities: Entity[],
): CheckResult {
  return scorecardOf(entity, entities).checks.find(check => check.id === id)!;
}
