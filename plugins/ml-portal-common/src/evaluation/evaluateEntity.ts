import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { featureStoreFacts } from '../facts/featureStoreFacts';
import { modelFacts } from '../facts/modelFacts';
import { toolFacts } from '../facts/toolFacts';
import {
  type DeclaredModel,
  ownerOf,
  readModel,
  titleOf,
} from '../model/readModel';
import { type MlRole, mlRoleOf, type Recognition } from '../model/recognition';
import { judgeOwnership } from '../ownership/judgeOwnership';
import type { Organization } from '../ownership/organization';
import type {
  OwnershipSettings,
  OwnershipVerdict,
  ToolLookup,
} from '../ownership/types';
import { evaluateScorecard } from '../scorecard/evaluateScorecard';
import type {
  ExemptionInForce,
  ProviderState,
  ScorecardDefinition,
  ScorecardResult,
} from '../scorecard/types';
import { exceptBuiltIn } from './builtInFacts';

/** What an entity is judged against. @public */
export interface EvaluationContext {
  recognition: Recognition;
  organization: Organization;
  findTool: ToolLookup;
  settings: OwnershipSettings;
  scorecards: ScorecardDefinition[];
  /** YYYY-MM-DD, for checks that take effect later. */
  today: string;
}

/** What is known of one entity beside its document. @public */
export interface OwnInputs {
  /** The facts that providers collected, by the provider's id. */
  facts?: JsonObject;
  /** How far they can be trusted, by the provider's id. */
  providers?: Readonly<Record<string, ProviderState>>;
  exemptions?: readonly ExemptionInForce[];
}

/** What the portal makes of one entity. @public */
export interface Evaluation {
  entityRef: string;
  role: MlRole;
  title: string;
  owner: { entityRef: string; alive: boolean } | null;
  /** The owner's line of business, or null. */
  lineOfBusiness: string | null;
  scorecards: ScorecardResult[];
  /** Set for models. */
  model?: DeclaredModel;
  /** Set for models. */
  ownership?: OwnershipVerdict;
}

/**
 * Judges one entity: ownership where it is a model, and every scorecard that is
 * for it. Facts and states of providers that have a built-in name are left out.
 *
 * @returns undefined where the entity is none that the portal knows
 * @public
 */
export function evaluateEntity(
  entity: Entity,
  context: EvaluationContext,
  own: OwnInputs = {},
): Evaluation | undefined {
  const { organization, findTool, settings } = context;
  const role = mlRoleOf(entity, context.recognition);
  if (!role) {
    return undefined;
  }
  const owner = ownerOf(entity);
  const evaluation: Evaluation = {
    entityRef: stringifyEntityRef(entity),
    role,
    title: titleOf(entity),
    owner: owner
      ? { entityRef: owner, alive: organization.isAlive(owner) }
      : null,
    lineOfBusiness: (owner && organization.lineOf(owner)) ?? null,
    scorecards: [],
  };
  let builtIn: JsonObject;
  if (role === 'model') {
    const model = readModel(entity);
    const verdict = judgeOwnership(model, organization, findTool, settings);
    evaluation.model = model;
    evaluation.ownership = verdict;
    builtIn = modelFacts(model, verdict, organization, findTool);
  } else if (role === 'featureStore') {
    builtIn = featureStoreFacts(entity, organization);
  } else {
    builtIn = toolFacts(entity, organization);
  }
  const subject = {
    entity: entity as unknown as JsonObject,
    facts: { ...exceptBuiltIn(own.facts), ...builtIn },
  };
  const circumstances = {
    today: context.today,
    exemptions: own.exemptions,
    providers: exceptBuiltIn(own.providers),
  };
  evaluation.scorecards = context.scorecards.flatMap(
    scorecard => evaluateScorecard(scorecard, subject, circumstances) ?? [],
  );
  return evaluation;
}
