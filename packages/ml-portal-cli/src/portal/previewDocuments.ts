import type {
  MlPortalApi,
  PreviewEffect,
  PreviewItem,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import type { CheckedDocument } from '../check/types';
import {
  bytesOf,
  PARCEL_LIMITS,
  packParcels,
  type ParcelLimits,
  type Parcelled,
  textOf,
} from './packParcels';
import { readPreview } from './readPreview';

/** A document with what the portal says of it. */
export interface Previewed {
  checked: CheckedDocument;
  item: PreviewItem;
}

/** What the portal says of documents. */
export interface Preview {
  previewed: Previewed[];
  /** By entity; those of entities that depend on a document, too. */
  effects: Map<string, PreviewEffect>;
  /** Documents that are too large to be sent. */
  tooLarge: CheckedDocument[];
  /** False where documents that count for others had to be sent apart. */
  isComplete: boolean;
}

interface Sendable extends Parcelled {
  checked: CheckedDocument;
}

/** The kinds that decide who owns what. */
const DECIDING_KINDS = ['group', 'user'];

function toSendable(checked: CheckedDocument): Sendable {
  const { document, role } = checked;
  return {
    checked,
    text: JSON.stringify(document.value),
    isShared:
      role === 'tool' ||
      DECIDING_KINDS.includes(String(document.value?.kind).toLowerCase()),
  };
}

/** A preview of one parcel; of refused documents only why. */
async function previewParcel(
  api: Pick<MlPortalApi, 'preview'>,
  parcel: Sendable[],
): Promise<{ previewed: Previewed[]; effects: PreviewEffect[] }> {
  const { items, effects } = await readPreview(
    api,
    textOf(parcel),
    parcel.length,
  );
  const previewed = items.map((item, index) => ({
    checked: parcel[index].checked,
    item,
  }));
  const isRefused = ({ item }: Previewed) => item.problems.length > 0;
  const refused = previewed.filter(isRefused);
  if (refused.length === 0 || refused.length === parcel.length) {
    return { previewed, effects };
  }
  // What merging does to the others is told without the refused ones.
  const rest = await previewParcel(
    api,
    parcel.filter((_, index) => !isRefused(previewed[index])),
  );
  return {
    previewed: [...refused, ...rest.previewed],
    effects: rest.effects,
  };
}

/**
 * Asks a portal what documents would score, before and after.
 *
 * @param documents - in which nothing was found
 * @throws PortalError where the portal gives no answer
 */
export async function previewDocuments(
  api: Pick<MlPortalApi, 'preview'>,
  documents: CheckedDocument[],
  limits: ParcelLimits = PARCEL_LIMITS,
): Promise<Preview> {
  const sendable = documents.map(toSendable);
  const fits = ({ text }: Sendable) => bytesOf(text) <= limits.bytes;
  const { parcels, areComplete } = packParcels(sendable.filter(fits), limits);
  const previewed = new Map<CheckedDocument, Previewed>();
  const own = new Map<string, PreviewEffect>();
  const dependents = new Map<string, PreviewEffect>();
  for (const parcel of parcels) {
    const answer = await previewParcel(api, parcel);
    const refs = new Set(answer.previewed.map(({ item }) => item.entityRef));
    for (const effect of answer.effects) {
      const { entityRef } = effect;
      (refs.has(entityRef) ? own : dependents).set(entityRef, effect);
    }
    answer.previewed.forEach(each => previewed.set(each.checked, each));
  }
  return {
    previewed: documents.flatMap(each => previewed.get(each) ?? []),
    // What a document's own request says of it counts.
    effects: new Map([
      ...own,
      ...[...dependents].filter(([entityRef]) => !own.has(entityRef)),
    ]),
    tooLarge: sendable
      .filter(each => !fits(each))
      .map(({ checked }) => checked),
    isComplete: areComplete,
  };
}
