import { ResponseError } from '@backstage/errors';
import type {
  MlPortalApi,
  ScorecardInForce,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { holdsFillIns } from '../check/fillIns';
import type { CheckedFile, Finding } from '../check/types';
import { count } from '../count';
import type { PortalReport } from '../report';
import type { CheckOptions } from '../usage/parseArguments';
import { UsageError } from '../usage/UsageError';
import { changesOf } from './changesOf';
import { explainRefusal } from './explain';
import { PortalError } from './PortalError';
import { refusals, setbacks } from './portalFindings';
import { previewDocuments } from './previewDocuments';

type Api = Pick<MlPortalApi, 'preview' | 'getScorecards'>;

async function readScorecards(api: Api): Promise<ScorecardInForce[]> {
  try {
    const { items } = await api.getScorecards();
    if (Array.isArray(items)) {
      return items;
    }
  } catch (error) {
    throw ResponseError.is(error) ? explainRefusal(error) : error;
  }
  throw new PortalError('answers something else than its scorecards');
}

function refuseUnknownLevel(
  level: string | undefined,
  scorecards: ScorecardInForce[],
): void {
  const known = new Set(
    scorecards.flatMap(({ levels }) => levels.map(({ id }) => id)),
  );
  if (level !== undefined && !known.has(level)) {
    throw new UsageError(
      `--require-level: the portal has no level ${level}, it has ${[
        ...known,
      ].join(', ')}`,
    );
  }
}

/** What to know about an answer: what it is not about, or does not count. */
function notesOf(open: number, isComplete: boolean): string[] {
  const documents = count(open, 'document');
  return [
    ...(open > 0
      ? [
          `${documents} with values still to be filled in, or read from another file: the portal was not asked`,
        ]
      : []),
    ...(isComplete
      ? []
      : [
          'The documents were too many for one request: groups, users and tools count only for those that went with them',
        ]),
  ];
}

/**
 * Asks a portal about the documents in which nothing was found.
 *
 * @returns what it says, and what that makes worth telling
 * @throws UsageError for a level that the portal does not have
 * @throws PortalError where it gives no answer
 */
export async function consultPortal(
  api: Api,
  files: CheckedFile[],
  options: Pick<CheckOptions, 'failOn' | 'requireLevel'>,
): Promise<{ report: Omit<PortalReport, 'url'>; findings: Finding[] }> {
  const scorecards = await readScorecards(api);
  refuseUnknownLevel(options.requireLevel, scorecards);
  const documents = files.flatMap(file => file.documents);
  const sound = documents.filter(({ findings }) => findings.length === 0);
  const askable = sound.filter(({ document }) => !holdsFillIns(document.value));
  const preview = await previewDocuments(api, askable);
  const changes = changesOf(preview);
  return {
    report: {
      changes,
      notes: notesOf(sound.length - askable.length, preview.isComplete),
    },
    findings: [
      ...refusals(preview),
      ...setbacks(changes, preview, scorecards, options),
    ],
  };
}
