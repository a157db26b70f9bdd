const location = 'url:https://git.example.com/ml/catalog/blob/main';

/** An entity as the catalog holds it when it has read it from a repository. */
export function entity(kind, name, spec, { annotations, ...metadata } = {}) {
  const folder = kind === 'User' || kind === 'Group' ? 'org' : name;
  const at = `${location}/${folder}/catalog-info.yaml`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      namespace: 'default',
      name,
      ...metadata,
      annotations: {
        'backstage.io/managed-by-location': at,
        'backstage.io/managed-by-origin-location': at,
        ...annotations,
      },
    },
    spec,
  };
}

export const refOf = ({ kind, metadata }) =>
  `${kind.toLowerCase()}:${metadata.namespace}/${metadata.name}`;

export const numbered = (prefix, index) =>
  `${prefix}-${String(index).padStart(5, '0')}`;
