/** Of the page with its tabs, in apps of the legacy frontend system. */
export const pageMessages = {
  title: 'ML Portal',
  subtitle: 'Who owns every stage of a model',
  overview: 'Overview',
} as const;
