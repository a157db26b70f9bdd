import type { Request } from 'express';
import type { ToolingActor } from '../tooling/toolingRules';
import {
  authorize,
  presentationContext,
  type ReplyContext,
  type Services,
} from './Services';

/** Who acts on tools, and what they are answered from. */
export interface Acting extends ToolingActor {
  context: ReplyContext;
}

/** Refuses callers without credentials. */
export async function actingOf(
  request: Request,
  services: Services,
): Promise<Acting> {
  const { credentials, visibility } = await authorize(request, services);
  const [person, context] = await Promise.all([
    services.toolingRights.personOf(credentials),
    presentationContext(visibility, services),
  ]);
  return { person, visibility, request, context };
}
