import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type {
  CheckResult,
  ScorecardDefinition,
  ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { EntityRow } from '../database/tables';
import type { Setback } from './SetbackCounter';
import { count, firstSentence, pageOf, titleOf } from './texts';
import { NOTIFICATION_TOPICS } from './topics';

/** Beyond these, checks and entities are counted. */
const MOST = 3;

/** A setback, with what is stored of the entity now. */
export interface StoredSetback extends Setback {
  title: string;
  role: EntityRow['role'];
  scorecards: ScorecardResult[];
}

function failingChecks({ checks, scorecards }: StoredSetback): CheckResult[] {
  return checks.flatMap(
    ({ scorecard, check }) =>
      scorecards
        .find(({ id }) => id === scorecard)
        ?.checks.filter(
          ({ id, result }) => id === check && result === 'failed',
        ) ?? [],
  );
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
  const failing = failingChecks(setback);
  return failing.length === 1
    ? `no longer passes “${failing[0].title}”`
    : `no longer passes ${count(failing.length, 'check', 'checks')}`;
}

function andMore(number: number): string[] {
  return number > 0 ? [`And ${number} more.`] : [];
}

function sayCheck({ title, message, remediation }: CheckResult): string {
  const remedy = remediation ? ` ${firstSentence(remediation)}` : '';
  return `${title}: ${firstSentence(message)}${remedy}`;
}

function describeOne(setback: StoredSetback): string {
  const failing = failingChecks(setback);
  return [
    ...failing.slice(0, MOST).map(sayCheck),
    ...andMore(failing.length - MOST),
  ].join(' ');
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
          description: [
            ...sorted
              .slice(0, MOST)
              .map(item => `${item.title} ${sayWhat(item, definitions)}.`),
            ...andMore(sorted.length - MOST),
          ].join(' '),
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
