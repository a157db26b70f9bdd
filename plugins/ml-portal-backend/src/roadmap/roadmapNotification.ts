import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { RoadmapStatus } from '@ml-portal/backstage-plugin-ml-portal-common';
import type {
  RoadmapCommentRow,
  RoadmapRequestRow,
} from '../database/roadmap/tables';
import { titleOf } from '../notifications/texts';
import { NOTIFICATION_TOPICS } from '../notifications/topics';

const LONGEST_EXCERPT = 300;

const IS_NOW: Record<RoadmapStatus, string> = {
  proposed: 'is a proposal again',
  'under-review': 'is under review',
  planned: 'is planned',
  'in-progress': 'is in progress',
  delivered: 'is delivered',
  declined: 'is declined',
};

type RequestNamed = Pick<RoadmapRequestRow, 'id' | 'title'>;

function excerptOf(text: string): string {
  return text.length <= LONGEST_EXCERPT
    ? text
    : `${text.slice(0, LONGEST_EXCERPT - 1)}…`;
}

function notificationTo(
  followers: string[],
  { id }: RequestNamed,
  payload: { title: string; description?: string; scope: string },
): NotificationSendOptions {
  return {
    recipients: { type: 'entity', entityRef: followers },
    payload: {
      ...payload,
      link: `/ml-portal/roadmap/${encodeURIComponent(id)}`,
      severity: 'normal',
      topic: NOTIFICATION_TOPICS.roadmap,
    },
  };
}

/** Tells followers that a request moved. */
export function movedNotification(
  followers: string[],
  request: RequestNamed,
  move: {
    id: number;
    to: RoadmapStatus;
    reason?: string;
    /** The title of what serves it. */
    tool?: string;
  },
): NotificationSendOptions {
  const said = [
    move.tool === undefined ? '' : `Served by ${move.tool}.`,
    move.reason ?? '',
  ].filter(Boolean);
  return notificationTo(followers, request, {
    title: titleOf(`“${request.title}” ${IS_NOW[move.to]}`),
    ...(said.length > 0 && { description: excerptOf(said.join(' ')) }),
    scope: `roadmap:move:${move.id}`,
  });
}

/** Tells followers that somebody commented on a request. */
export function commentNotification(
  followers: string[],
  request: RequestNamed,
  { id, by, text }: RoadmapCommentRow,
): NotificationSendOptions {
  return notificationTo(followers, request, {
    title: titleOf(
      `${parseEntityRef(by).name} commented on “${request.title}”`,
    ),
    description: excerptOf(text),
    scope: `roadmap:comment:${id}`,
  });
}
