import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { usePolled } from '../../hooks/usePolled';

const TYPING_MS = 250;

/**
 * The component that has a name already, of those that the reader may see.
 * Undefined, too, while it is not known: it is a hint, no check.
 */
export function useNamesake(name: string): string | undefined {
  const catalog = useApi(catalogApiRef);
  const [settled, setSettled] = useState(name);
  useDebounce(() => setSettled(name), TYPING_MS, [name]);
  const { value, outdated } = usePolled(async () => {
    if (settled === '') {
      return undefined;
    }
    const entity = await catalog.getEntityByRef({
      kind: 'component',
      namespace: 'default',
      name: settled,
    });
    return entity && stringifyEntityRef(entity);
  }, [catalog, settled]);
  return outdated || settled !== name ? undefined : value;
}
