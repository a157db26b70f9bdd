import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** What somebody does, as the auditor is told of it. */
export interface AuditedAct {
  eventId: string;
  request: Request;
  /** What is left undefined is left out. */
  meta: { [key: string]: JsonObject[string] | undefined };
}

/** Does something, and tells the auditor of it, however it ended. */
export async function audited<T>(
  auditor: AuditorService,
  { eventId, request, meta }: AuditedAct,
  act: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    meta: JSON.parse(JSON.stringify(meta)),
  });
  try {
    const result = await act();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
