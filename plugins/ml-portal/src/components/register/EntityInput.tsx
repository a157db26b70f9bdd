import type { ComponentProps } from 'react';
import { EntityPicker } from '../forms/EntityPicker';
import { complaintAt } from './checkDraft';
import { useDraft } from './DraftContext';

/**
 * References to entities in the document: what is not in the catalog yet may be
 * registered together with the model.
 *
 * @param path - where they stand in the document
 */
export function EntityInput({
  path,
  ...picker
}: { path: string } & Omit<
  ComponentProps<typeof EntityPicker>,
  'id' | 'complaint'
>) {
  const { complaints } = useDraft();
  return (
    <EntityPicker
      {...picker}
      id={`register-${path}`}
      complaint={complaintAt(complaints, path)}
    />
  );
}
