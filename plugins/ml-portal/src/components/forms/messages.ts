export const formsMessages = {
  tooLate: 'Somebody else was first. {{reason}}',
  close: 'Close',
  cancel: 'Cancel',
  picker: {
    loading: 'Searching …',
    failed: 'The catalog does not answer: {{reason}}',
  },
} as const;
