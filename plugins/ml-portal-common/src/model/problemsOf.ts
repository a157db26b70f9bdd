import type { Entity } from '@backstage/catalog-model';
import { distance } from 'fastest-levenshtein';
import type { Problem } from './problems';
import { ownerOf } from './readModel';
import { ML_ROLES, mlRoleOf, type Recognition } from './recognition';
import { validateMl } from './validate';

/** More edits than these between two types are no slip of the pen. */
const MOST_EDITS = 2;
const LETTERS_PER_EDIT = 4;
const LONGEST_TYPE = 60;

/**
 * The catalog checks the owner of its own kinds only. An owner that cannot be
 * read would leave every stage without one.
 */
function ownerProblems(entity: Entity): Problem[] {
  return entity.spec?.owner === undefined || ownerOf(entity) !== undefined
    ? []
    : [
        {
          path: 'spec.owner',
          message:
            'must be an entity reference such as group:default/payments-data',
        },
      ];
}

function isNear(type: string, known: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\W_]/g, '');
  const edits = Math.floor(plain(known).length / LETTERS_PER_EDIT);
  return distance(plain(type), plain(known)) <= Math.min(edits, MOST_EDITS);
}

/**
 * ML data below a type that is nearly a known one, or that belongs to another
 * kind: nobody would ever read who owns the stages.
 */
function typeProblems(entity: Entity, recognition: Recognition): Problem[] {
  const { type, ml } = entity.spec ?? {};
  if (
    typeof ml !== 'object' ||
    ml === null ||
    typeof type !== 'string' ||
    type.length > LONGEST_TYPE
  ) {
    return [];
  }
  const meant = ML_ROLES.flatMap(role => recognition[role]).find(
    pair => pair.type !== undefined && isNear(type, pair.type),
  );
  return meant?.type === undefined
    ? []
    : [
        {
          path: 'spec.type',
          message: `no ${entity.kind} of type "${type}" is read for the ML data under spec.ml, did you mean kind ${meant.kind}, type "${meant.type}"?`,
          suggestion: meant.type,
        },
      ];
}

/**
 * Everything about the ML data of a document that would lose what it says. The
 * catalog refuses a document for it.
 *
 * @public
 */
export function problemsOf(
  entity: Entity,
  recognition: Recognition,
): Problem[] {
  const role = mlRoleOf(entity, recognition);
  return role
    ? [...ownerProblems(entity), ...validateMl(entity, role)]
    : typeProblems(entity, recognition);
}
