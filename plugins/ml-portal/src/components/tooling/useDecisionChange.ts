import { causedBy } from '../../causedBy';
import { useTranslate } from '../../translation';
import { messageOf } from '../forms/messageOf';

/**
 * Changes a decision. Where somebody else changed it first, what was typed may
 * still be sent, once the page shows what changed.
 *
 * @param onConflict - what the page shows is no longer so
 */
export function useDecisionChange(onConflict: () => void) {
  const t = useTranslate();
  return async (change: () => Promise<unknown>) => {
    try {
      await change();
    } catch (error) {
      if (causedBy(error, 'ConflictError')) {
        onConflict();
        throw new Error(t('tooling.changed', { reason: messageOf(error) }));
      }
      throw error;
    }
  };
}
