import { useApi } from '@backstage/core-plugin-api';
import type { PreviewResponse } from '@ml-portal/backstage-plugin-ml-portal-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { mlPortalApiRef } from '../../api';
import { type Polled, usePolled } from '../../hooks/usePolled';
import { previewDocuments } from './previewDocuments';

const TYPING_MS = 500;

/** What documents would score, once the typing pauses; null without any. */
export function usePreview(
  yaml: string | undefined,
): Polled<PreviewResponse | null> {
  const api = useApi(mlPortalApiRef);
  const [settled, setSettled] = useState(yaml);
  useDebounce(() => setSettled(yaml), TYPING_MS, [yaml]);
  const polled = usePolled(
    async signal =>
      settled === undefined ? null : previewDocuments(api, settled, signal),
    [api, settled],
  );
  return { ...polled, outdated: polled.outdated || settled !== yaml };
}
