export const printMessages = {
  print: 'Print, or save as PDF',
  /** On paper: when, and what was looked at. */
  printedAt: 'Printed {{at}}',
} as const;
