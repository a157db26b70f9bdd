import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type {
  CheckResult,
  ScorecardDefinition,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { EntityRow } from '../database/tables';
import type { Setback } from './SetbackCounter';
import { count, firstSentence, pageOf, titleOf } from './texts';
import { NOTIFICATION_TOPICS } from './topics';

/** Beyond these, checks and entities are counted. */
const MOST = 3;

/** What a notification says of a check that fails. */
export type FailedCheck = Pick<
  CheckResult,
  'title' | 'message' | 'remediation'
>;

/** A setback, with what is stored of the entity now. */
export interface StoredSetback extends Pick<Setback, 'entityRef' | 'levels'> {
  title: string;
  role: EntityRow['role'];
  /** Those that fail now: one at least. */
  checks: FailedCheck[];
}

/** Names a level; for the first, there is nothing below it. */
function levelName(
  definitions: readonly ScorecardDefinition[],
  scorecard: string,
  level: string | null,
): string {
  const found = definitions
    .find(({ id }) => id === scorecard)
    ?.levels.find(({ id }) => id === level);
  return found ? `“${found.title}”` : 'no level';
}

/** What happened to one entity, as the end of a sentence that it begins. */
function sayWhat(
  setback: StoredSetback,
  definitions: readonly ScorecardDefinition[],
): string {
  const [level] = setback.levels;
  if (level) {
    const { scorecard, from, to } = level;
    return `fell from ${levelName(definitions, scorecard, from)} to ${levelName(
      definitions,
      scorecard,
      to,
    )}`;
  }
  const { checks } = setback;
  return checks.length === 1
    ? `no longer passes “${checks[0].title}”`
    : `no longer passes ${count(checks.length, 'check', 'checks')}`;
}

function sayRemedy({ remediation }: FailedCheck): string {
  return remediation ? ` ${firstSentence(remediation)}` : '';
}

function sayCheck(check: FailedCheck): string {
  return `${check.title}: ${firstSentence(check.message)}${sayRemedy(check)}`;
}

function describeOne({ checks }: StoredSetback): string {
  const others = checks.length - MOST;
  return [
    ...checks.slice(0, MOST).map(sayCheck),
    ...(others > 0 ? [`And ${others} more.`] : []),
  ].join(' ');
}

/** The check that most of them fail, and what to write where it is the same. */
function sayCommonest(setbacks: StoredSetback[]): string {
  const byTitle = new Map<string, FailedCheck[]>();
  for (const check of setbacks.flatMap(setback => setback.checks)) {
    const others = byTitle.get(check.title);
    if (others) {
      others.push(check);
    } else {
      byTitle.set(check.title, [check]);
    }
  }
  const [title, checks] = [...byTitle].reduce((most, other) =>
    other[1].length > most[1].length ? other : most,
  );
  const remedies = new Set(checks.map(sayRemedy));
  const [remedy] = remedies.size === 1 ? remedies : [''];
  return `${count(checks.length, 'fails', 'fail')} “${title}”.${remedy}`;
}

function describeMany(setbacks: StoredSetback[]): string {
  const names = setbacks.slice(0, MOST).map(({ title }) => title);
  const others = setbacks.length - names.length;
  const last = others > 0 ? `${others} more` : names.pop();
  return `${names.join(', ')} and ${last}. ${sayCommonest(setbacks)}`;
}

/** Where the owner sees all of them. */
function linkToAll(owner: string, setbacks: StoredSetback[]): string {
  return setbacks.every(({ role }) => role === 'model')
    ? `/ml-portal/models?${new URLSearchParams({ owner })}`
    : pageOf(owner);
}

/**
 * One notification to an owner about all that some of their entities lost.
 *
 * @param batch - tells this notification from others to the same owner
 */
export function setbackNotification(
  owner: string,
  setbacks: StoredSetback[],
  definitions: readonly ScorecardDefinition[],
  batch: string,
): NotificationSendOptions {
  const sorted = [...setbacks].sort((a, b) =>
    a.title.localeCompare(b.title, 'en'),
  );
  const [only] = sorted;
  const noun = sorted.every(({ role }) => role === 'model')
    ? 'models'
    : 'entities';
  const payload =
    sorted.length === 1
      ? {
          title: titleOf(`${only.title} ${sayWhat(only, definitions)}`),
          description: describeOne(only),
          link: pageOf(only.entityRef),
        }
      : {
          title: `${sorted.length} of your ${noun} fell behind`,
          description: describeMany(sorted),
          link: linkToAll(owner, sorted),
        };
  return {
    recipients: { type: 'entity', entityRef: owner },
    payload: {
      ...payload,
      severity: sorted.some(({ levels }) => levels.length > 0)
        ? 'high'
        : 'normal',
      topic: NOTIFICATION_TOPICS.setbacks,
      scope: `setbacks:${batch}:${owner}`,
    },
  };
}
