import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  readRecognition,
  type Recognition,
  writeModel,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
} from 'react';
import useSessionStorage from 'react-use/esm/useSessionStorage';
import { useTranslate } from '../../translation';
import { checkDraft, type Complaints, modelTypeOf } from './checkDraft';
import { type Draft, EMPTY_DRAFT, toModelDocument } from './draft';

const KEY = 'ml-portal.register.draft';

interface DraftState {
  draft: Draft;
  complaints: Complaints;
  recognition: Recognition;
  /** The document; undefined before name and owner are there. */
  yaml?: string;
  change: (changes: Partial<Draft>) => void;
  startAnew: () => void;
}

const Context = createContext<DraftState | undefined>(undefined);

/** Keeps what was typed for as long as the tab lives, so that no reload loses it. */
export function DraftProvider({ children }: { children: ReactNode }) {
  const config = useApi(configApiRef);
  const t = useTranslate();
  const recognition = useMemo(() => readRecognition(config), [config]);
  const [kept, keep] = useSessionStorage<Partial<Draft>>(KEY, {});
  // What was kept by an older version may lack fields.
  const draft = useMemo(() => ({ ...EMPTY_DRAFT, ...kept }), [kept]);
  const complaints = useMemo(
    () => checkDraft(draft, recognition, t),
    [draft, recognition, t],
  );
  const yaml = useMemo(
    () =>
      draft.name.trim() && draft.owner.trim()
        ? writeModel(toModelDocument(draft, modelTypeOf(recognition)))
        : undefined,
    [draft, recognition],
  );
  const change = useCallback(
    (changes: Partial<Draft>) => keep({ ...draft, ...changes }),
    [draft, keep],
  );
  const startAnew = useCallback(() => keep({}), [keep]);
  const state = useMemo(
    () => ({ draft, complaints, recognition, yaml, change, startAnew }),
    [draft, complaints, recognition, yaml, change, startAnew],
  );
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

export function useDraft(): DraftState {
  const state = useContext(Context);
  if (!state) {
    throw new Error('There is no draft outside of the form');
  }
  return state;
}
