import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Owner } from '@ml-portal/backstage-plugin-ml-portal-common';

/** Whose something is, and whether there is anybody behind the name. */
export function OwnerLink({ owner }: { owner: Owner | null }) {
  if (!owner) {
    return <>Nobody</>;
  }
  return (
    <>
      <EntityRefLink entityRef={owner.entityRef} hideIcon />
      {!owner.alive && ' (nobody is left)'}
    </>
  );
}
