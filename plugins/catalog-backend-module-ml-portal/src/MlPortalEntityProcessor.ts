import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  type CatalogProcessor,
  type CatalogProcessorCache,
  type CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  formatProblems,
  mlRoleOf,
  problemsOf,
  type Recognition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { ChangeHints } from './ChangeHints';
import { modelRelations, ownerRelations } from './relationsOf';

/** The kinds that Backstage itself knows, validates and relates. */
const BUILT_IN_KINDS = new Set([
  'api',
  'component',
  'domain',
  'group',
  'location',
  'resource',
  'system',
  'template',
  'user',
]);

function isBuiltIn({ kind }: Entity): boolean {
  return BUILT_IN_KINDS.has(kind.toLowerCase());
}

/** Groups and users decide who owns what, though they carry no ML data. */
function isMember({ kind }: Entity): boolean {
  return ['group', 'user'].includes(kind.toLowerCase());
}

/**
 * Validates the ML data of models, feature stores and platform tools, relates
 * them, and tells the portal when one changed.
 */
export class MlPortalEntityProcessor implements CatalogProcessor {
  readonly #recognition: Recognition;
  readonly #hints: ChangeHints;

  constructor(options: { recognition: Recognition; hints: ChangeHints }) {
    this.#recognition = options.recognition;
    this.#hints = options.hints;
  }

  getProcessorName(): string {
    return 'MlPortalEntityProcessor';
  }

  /**
   * Refuses wrong ML data, and accepts a portal's own kinds, which no other
   * processor may know. The catalog asks every processor here, whichever of
   * them know the kind, and does so after all have had their say on the
   * document: what a placeholder or another module puts under `spec.ml` is
   * checked too.
   *
   * @throws InputError that says everything that is wrong
   */
  async validateEntityKind(entity: Entity): Promise<boolean> {
    const problems = problemsOf(entity, this.#recognition);
    if (problems.length > 0) {
      throw new InputError(formatProblems(problems));
    }
    return (
      !isBuiltIn(entity) && mlRoleOf(entity, this.#recognition) !== undefined
    );
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const role = mlRoleOf(entity, this.#recognition);
    const relations = [
      ...(role === 'model' ? modelRelations(entity) : []),
      // The catalog relates its own kinds to their owners, and no others.
      ...(role && !isBuiltIn(entity) ? ownerRelations(entity) : []),
    ];
    relations.forEach(relation => emit(processingResult.relation(relation)));
    if (role || isMember(entity)) {
      await this.#hints.note(entity, cache);
    }
    return entity;
  }
}
