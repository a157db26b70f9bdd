/**
 * What people can mute by themselves, in Backstage's notification settings. It
 * is shown there with spaces for hyphens.
 */
export const NOTIFICATION_TOPICS = {
  setbacks: 'scorecard-setbacks',
  digest: 'weekly-digest',
  roadmap: 'roadmap-requests',
} as const;
