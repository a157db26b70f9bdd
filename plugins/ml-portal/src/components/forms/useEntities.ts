import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { usePolled } from '../../hooks/usePolled';

/** Which entities can be chosen; several are alternatives. */
export type EntityFilter = Record<string, string>[];

export interface Choice {
  /** As short as the document may write it. */
  ref: string;
  title: string;
}

const MOST = 20;
const TYPING_MS = 250;

function choiceOf(entity: Entity, kind: string): Choice {
  const { kind: ownKind, metadata } = entity;
  const { name, namespace = 'default', title } = metadata;
  const isShort =
    ownKind.toLowerCase() === kind && namespace.toLowerCase() === 'default';
  return {
    ref: isShort ? name : stringifyEntityRef(entity),
    title: title ?? name,
  };
}

/**
 * Entities that a reference may name, found by the catalog as somebody types.
 *
 * @param kind - of references that name none, in lower case
 */
export function useEntities(typed: string, filter: EntityFilter, kind: string) {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState(typed);
  useDebounce(() => setTerm(typed), TYPING_MS, [typed]);
  const { value, error, outdated } = usePolled(async () => {
    const { items } = await catalog.queryEntities({
      filter,
      fullTextFilter: {
        term,
        fields: ['metadata.name', 'metadata.title'],
      },
      orderFields: { field: 'metadata.name', order: 'asc' },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      limit: MOST,
    });
    return items.map(entity => choiceOf(entity, kind));
  }, [catalog, term, filter, kind]);
  const searching = outdated || term !== typed;
  // Nobody is to choose from what was found for something else.
  return { found: searching ? [] : value ?? [], searching, error };
}
