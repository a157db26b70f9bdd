import { ResponseError } from '@backstage/errors';
import type {
  MlPortalApi,
  PreviewResponse,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { explainRefusal } from './explain';
import { PortalError } from './PortalError';

function isPreview(body: unknown, count: number): body is PreviewResponse {
  const { items, effects } = (body ?? {}) as Record<string, unknown>;
  return (
    Array.isArray(items) && items.length === count && Array.isArray(effects)
  );
}

/** The body of an answer, also of one that refuses a document. */
async function bodyOf(
  api: Pick<MlPortalApi, 'preview'>,
  yaml: string,
): Promise<unknown> {
  try {
    return await api.preview(yaml);
  } catch (error) {
    if (!ResponseError.is(error)) {
      throw error;
    }
    if (error.statusCode === 400 && 'items' in error.body) {
      return error.body;
    }
    throw explainRefusal(error);
  }
}

/**
 * Asks for a preview of documents.
 *
 * @param count - how many documents `yaml` holds
 * @throws PortalError where there is none
 */
export async function readPreview(
  api: Pick<MlPortalApi, 'preview'>,
  yaml: string,
  count: number,
): Promise<PreviewResponse> {
  const body = await bodyOf(api, yaml);
  if (!isPreview(body, count)) {
    throw new PortalError(
      'answers something else than a preview: is it of another version?',
    );
  }
  return body;
}
