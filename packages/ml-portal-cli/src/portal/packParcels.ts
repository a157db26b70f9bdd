/** A document on its way to the portal. */
export interface Parcelled {
  /** The document as JSON, which is YAML, too. */
  text: string;
  /** What it says counts for the other documents. */
  isShared: boolean;
}

/** What the portal takes at once. */
export interface ParcelLimits {
  bytes: number;
  documents: number;
}

/**
 * The portal takes 1 MiB and 500 documents. Fewer are answered well before any
 * proxy gives up: its catalog validates each by itself.
 */
export const PARCEL_LIMITS: ParcelLimits = { bytes: 1_000_000, documents: 200 };

const SEPARATOR = '\n---\n';

/** What a document weighs within a parcel. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text) + SEPARATOR.length;
}

/** The text of a parcel. */
export function textOf(documents: Parcelled[]): string {
  return documents.map(({ text }) => text).join(SEPARATOR);
}

function weigh(documents: Parcelled[]): ParcelLimits {
  return {
    bytes: documents.reduce((sum, { text }) => sum + bytesOf(text), 0),
    documents: documents.length,
  };
}

/** Whether the shared documents leave enough room in each parcel. */
function mayGoAlong(
  shared: Parcelled[],
  others: Parcelled[],
  limits: ParcelLimits,
): boolean {
  const { bytes, documents } = weigh(shared);
  const heaviest = others.reduce(
    (most, { text }) => Math.max(most, bytesOf(text)),
    0,
  );
  return (
    bytes <= limits.bytes / 2 &&
    bytes + heaviest <= limits.bytes &&
    documents <= limits.documents / 2
  );
}

/** Parcels of documents in order, each with the same ones ahead. */
function fill<T extends Parcelled>(
  ahead: T[],
  documents: T[],
  limits: ParcelLimits,
): T[][] {
  const taken = weigh(ahead);
  const parcels: T[][] = [];
  let room = { bytes: 0, documents: 0 };
  for (const document of documents) {
    const bytes = bytesOf(document.text);
    if (room.documents < 1 || room.bytes < bytes) {
      parcels.push([...ahead]);
      room = {
        bytes: limits.bytes - taken.bytes,
        documents: limits.documents - taken.documents,
      };
    }
    parcels[parcels.length - 1].push(document);
    room = { bytes: room.bytes - bytes, documents: room.documents - 1 };
  }
  return parcels;
}

/** Parcels, each within what the portal takes. */
export interface Packed<T> {
  parcels: T[][];
  /** Whether every parcel holds all that counts for the others. */
  areComplete: boolean;
}

/**
 * Divides documents into parcels that the portal takes. Those that count for
 * others go with each, where they leave enough room.
 *
 * @param documents - each within the limits by itself
 */
export function packParcels<T extends Parcelled>(
  documents: T[],
  limits: ParcelLimits = PARCEL_LIMITS,
): Packed<T> {
  const inOrder = fill([], documents, limits);
  if (inOrder.length <= 1) {
    return { parcels: inOrder, areComplete: true };
  }
  const shared = documents.filter(({ isShared }) => isShared);
  const others = documents.filter(({ isShared }) => !isShared);
  return others.length > 0 && mayGoAlong(shared, others, limits)
    ? { parcels: fill(shared, others, limits), areComplete: true }
    : { parcels: inOrder, areComplete: shared.length === 0 };
}
