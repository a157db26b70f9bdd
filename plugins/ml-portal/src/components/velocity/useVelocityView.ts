import { useAddress } from '../../hooks/useAddress';

export const VIEWS = ['figures', 'models'] as const;
export type View = (typeof VIEWS)[number];

/** How many days the figures may look back. */
export const PERIODS = [30, 90, 180, 365] as const;
export const USUAL_DAYS = 180;

const ADDRESS = { view: VIEWS, days: PERIODS.map(String) } as const;

/** Reads and writes in the address what is shown, and of which period. */
export function useVelocityView() {
  const { values, set } = useAddress(ADDRESS);
  return {
    view: values.view ?? VIEWS[0],
    days: values.days ? Number(values.days) : USUAL_DAYS,
    setView: (view: View) => set({ view: view === VIEWS[0] ? '' : view }),
    setDays: (days: number) =>
      set({ days: days === USUAL_DAYS ? '' : String(days) }),
  };
}
