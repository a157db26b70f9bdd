/** What can be measured. */
export const FIGURES = [
  'evaluation',
  'tech-insights',
  'growth',
  'memory',
  'api',
  'roadmap',
  'freshness',
  'storage',
  'pages',
];
