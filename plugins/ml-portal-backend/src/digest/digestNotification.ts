import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  FENCE_TARGETS,
  type FenceTarget,
  type LineOfBusiness,
  type RollUp,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { count, pageOf, titleOf } from '../notifications/texts';
import { NOTIFICATION_TOPICS } from '../notifications/topics';
import type { LevelChange } from './LevelCounter';

/** What a digest tells of a line of business, nested lines included. */
export interface DigestFigures {
  line: LineOfBusiness;
  /** A week ago; undefined where that was not recorded. */
  before?: RollUp;
  /** How many models in production, by what became of them since. */
  changes: Record<LevelChange, number>;
  /** Exemptions that wait for a decision. */
  waiting: number;
  /** Tooling decisions in force whose day of review passed. */
  overdue: number;
}

const SEES_TO: Record<FenceTarget, string> = {
  platform: 'the platform team',
  'line-of-business': 'other lines of business',
  outside: 'teams outside the lines of business',
};

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, number) => total + number, 0);

/** A number beside what it was. */
function compared(now: number, before: number | undefined): string {
  if (before === undefined) {
    return '';
  }
  if (now === before) {
    return ', as a week ago';
  }
  return now > before
    ? `, ${now - before} more than a week ago`
    : `, ${before - now} fewer than a week ago`;
}

function sayScore({ line, before }: DigestFigures): string {
  if (line.score === null) {
    return 'no ownership score yet';
  }
  const was = before?.score ?? undefined;
  const change =
    was === undefined || was === line.score ? '' : ` (a week ago ${was})`;
  return `ownership score ${line.score}${change}`;
}

function sayModels({ line, changes }: DigestFigures): string {
  const parts = [
    changes.gained > 0 ? `${changes.gained} gained a level` : '',
    changes.lost > 0 ? `${changes.lost} lost one` : '',
    changes.new > 0 ? count(changes.new, 'is new', 'are new') : '',
  ].filter(Boolean);
  const models = count(line.models, 'model', 'models');
  return `${models} in production${
    parts.length > 0 ? `: ${parts.join(', ')}` : ''
  }.`;
}

function sayFences({ line, before }: DigestFigures): string {
  const fences = sum(line.fences);
  if (fences === 0) {
    return 'No stage waits for others.';
  }
  const targets = FENCE_TARGETS.filter(target => line.fences[target] > 0);
  const waits = count(fences, 'stage waits', 'stages wait');
  const change = compared(fences, before && sum(before.fences));
  return targets.length === 1
    ? `${waits} for ${SEES_TO[targets[0]]}${change}.`
    : `${waits} for others${change}: ${targets
        .map(target => `${line.fences[target]} for ${SEES_TO[target]}`)
        .join(', ')}.`;
}

function sayWaiting({ waiting }: DigestFigures): string {
  return waiting === 0
    ? ''
    : `${count(waiting, 'exemption waits', 'exemptions wait')} for a decision.`;
}

function sayOverdue({ overdue }: DigestFigures): string {
  return overdue === 0
    ? ''
    : `${count(
        overdue,
        'tooling decision is',
        'tooling decisions are',
      )} to be looked at again.`;
}

/**
 * The digest of a line of business. It holds numbers alone: its readers lead
 * the line, and need not be allowed to read each of its models.
 *
 * @param week - ISO 8601
 */
export function digestNotification(
  leads: string[],
  figures: DigestFigures,
  week: string,
): NotificationSendOptions {
  const { entityRef, title } = figures.line;
  return {
    recipients: { type: 'entity', entityRef: leads },
    payload: {
      title: titleOf(`${title}: ${sayScore(figures)}`),
      description: [sayModels, sayFences, sayWaiting, sayOverdue]
        .map(say => say(figures))
        .filter(Boolean)
        .join(' '),
      link: pageOf(entityRef),
      severity: 'low',
      topic: NOTIFICATION_TOPICS.digest,
      scope: `digest:${week}:${entityRef}`,
    },
  };
}
