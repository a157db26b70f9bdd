import { mockServices } from '@backstage/backend-test-utils';

/** An auditor that notes how each event ended. */
export function notingAuditor() {
  const events: string[] = [];
  const createEvent = jest.fn(async ({ eventId }: { eventId: string }) => ({
    success: async () => {
      events.push(`${eventId} succeeded`);
    },
    fail: async ({ error }: { error: Error }) => {
      events.push(`${eventId} failed: ${error.name}`);
    },
  }));
  return {
    events,
    createEvent,
    auditor: mockServices.auditor.mock({ createEvent: createEvent as any }),
  };
}
