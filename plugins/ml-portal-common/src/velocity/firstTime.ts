/** When something was first so, as far as the catalog and a source tell. In ms. @public */
export interface FirstTime {
  /** When the catalog was first seen to say so; null where it never was. */
  seenAt: number | null;
  /** Whether it may have said so before it was seen. */
  earlier: boolean;
  /** When it was first so by a source; null where none tells. */
  told: number | null;
}

/**
 * The first time that is known. A source counts where it goes back further than
 * the catalog was seen; what may have been before that, and no source tells of,
 * is not known.
 *
 * @returns in ms, or null
 * @public
 */
export function firstTime({ seenAt, earlier, told }: FirstTime): number | null {
  if (seenAt === null || (told !== null && told <= seenAt)) {
    return told;
  }
  return earlier ? null : seenAt;
}
