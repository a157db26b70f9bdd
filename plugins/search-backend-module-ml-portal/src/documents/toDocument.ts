import { parseEntityRef } from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import {
  type MlPortalSearchDocument,
  type MlRole,
  type ModelRow,
  NO_LEVEL,
  type Recognition,
  type SharedAsset,
  type ScorecardSummary,
} from '@ml-portal/backstage-plugin-ml-portal-common';

/** What documents are made with. */
export interface DocumentOptions {
  recognition: Recognition;
  /** With `:kind`, `:namespace` and `:name`. */
  locationTemplate: string;
  /** Whether documents name the line of business. */
  linesOfBusiness: boolean;
}

/** What results of all roles have in common. */
type Result = Pick<
  ModelRow & SharedAsset,
  'entityRef' | 'title' | 'description' | 'owner' | 'lineOfBusiness'
> & { scorecards: ScorecardSummary[] };

/** What a role adds to a document. */
export type OwnFields = Pick<MlPortalSearchDocument, 'text'> &
  Partial<MlPortalSearchDocument>;

function locationOf(entityRef: string, template: string): string {
  const ref = parseEntityRef(entityRef);
  return template.replace(
    /:(namespace|kind|name)\b/g,
    (_, part: keyof typeof ref) => encodeURIComponent(ref[part]),
  );
}

/** The kind as the catalog spells it, for Backstage's own filter by kind. */
function kindOf(entityRef: string, role: MlRole, recognition: Recognition) {
  const { kind } = parseEntityRef(entityRef);
  return (
    recognition[role].find(pair => pair.kind.toLowerCase() === kind)?.kind ??
    kind
  );
}

/** The line of business of a result, where documents may name it. */
export function namedLine(
  { lineOfBusiness }: Pick<Result, 'lineOfBusiness'>,
  options: DocumentOptions,
) {
  return options.linesOfBusiness ? lineOfBusiness : null;
}

/**
 * The document of a result. Whoever may read the entity reads it, so it holds
 * what is written in the entity and what the API tells every reader of it. The
 * line of business is neither, unless the options say so.
 */
export function toDocument(
  role: MlRole,
  result: Result,
  own: OwnFields,
  options: DocumentOptions,
): MlPortalSearchDocument & IndexableDocument {
  const { entityRef, title, owner, scorecards } = result;
  const line = namedLine(result, options);
  return {
    title,
    location: locationOf(entityRef, options.locationTemplate),
    kind: kindOf(entityRef, role, options.recognition),
    role,
    owner: owner?.entityRef ?? '',
    lineOfBusiness: line?.entityRef ?? '',
    lineOfBusinessTitle: line?.title ?? '',
    level: scorecards[0]?.level ?? NO_LEVEL,
    lifecycle: '',
    score: null,
    operatingModel: '',
    stages: [],
    stageOwners: [],
    tools: [],
    featureStores: [],
    ...own,
    authorization: { resourceRef: entityRef },
  };
}
