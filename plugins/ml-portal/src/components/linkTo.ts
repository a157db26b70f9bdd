import type { useEntityRefLink } from '@backstage/plugin-catalog-react';

/**
 * The address of an entity's page. Lists ask for it once and hand it down: each
 * link that asks for itself asks the router anew.
 */
export type LinkTo = ReturnType<typeof useEntityRefLink>;
