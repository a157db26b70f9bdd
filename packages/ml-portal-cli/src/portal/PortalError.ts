/** The portal cannot be asked, or gave no answer; says why in plain words. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
}
