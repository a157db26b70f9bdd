import { useApiHolder } from '@backstage/core-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';
import { nameOf } from '../nameOf';

/** What an entity is called, by its reference. */
export type TitleOf = (entityRef: string) => string;

/**
 * What the app calls entities, for sentences, which links cannot stand in. Until it
 * says so, and where it does not, the names in their references.
 */
export function useTitles(entityRefs: readonly string[]): TitleOf {
  const presentations = useApiHolder().get(entityPresentationApiRef);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>();
  const asked = JSON.stringify(entityRefs);

  useEffect(() => {
    let current = true;
    async function ask(refs: string[]) {
      const found = await Promise.all(
        refs.map(async ref => {
          const presentation = await presentations?.forEntity(ref).promise;
          return [ref, presentation?.primaryTitle ?? nameOf(ref)] as const;
        }),
      );
      if (current) {
        setTitles(new Map(found));
      }
    }
    ask(JSON.parse(asked));
    return () => {
      current = false;
    };
  }, [presentations, asked]);

  return useCallback(ref => titles?.get(ref) ?? nameOf(ref), [titles]);
}
