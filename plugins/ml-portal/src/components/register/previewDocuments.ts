import { ResponseError } from '@backstage/errors';
import type {
  MlPortalApi,
  PreviewResponse,
} from '@ml-portal/backstage-plugin-ml-portal-common';

function isPreview(body: unknown): body is PreviewResponse {
  const { items, effects } = (body ?? {}) as Record<string, unknown>;
  return Array.isArray(items) && Array.isArray(effects);
}

/**
 * What documents would score. One that is invalid is an answer, too: its problems
 * are for whoever writes it.
 */
export async function previewDocuments(
  api: Pick<MlPortalApi, 'preview'>,
  yaml: string,
  signal: AbortSignal,
): Promise<PreviewResponse> {
  try {
    return await api.preview(yaml, { signal });
  } catch (error) {
    if (!ResponseError.is(error)) {
      throw error;
    }
    const body: unknown = error.body;
    if (error.statusCode === 400 && isPreview(body)) {
      return body;
    }
    // What the backend says, not only that it refused.
    throw error.cause;
  }
}
