import type { ToolRow } from '@ml-portal/backstage-plugin-ml-portal-common';
import { type DocumentOptions, namedLine, toDocument } from './toDocument';
import { inWords, joined, nameOf, namesOf, sentences } from './words';

/** The document of a platform tool. */
export function toolDocument(tool: ToolRow, options: DocumentOptions) {
  const text = joined(
    tool.description,
    sentences({
      Owner: tool.owner && nameOf(tool.owner.entityRef),
      'Line of business': namedLine(tool, options)?.title,
      Serves: tool.stagesServed?.map(inWords).join(', '),
      Access: tool.access,
      Adoption: tool.adoption,
      Origin: tool.origin,
      Alternatives: namesOf(tool.alternatives ?? []),
      Level: tool.scorecards[0]?.level,
    }),
  );
  return toDocument('tool', tool, { text }, options);
}
