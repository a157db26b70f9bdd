import {
  type NewRoadmapRequest,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback, useMemo } from 'react';
import { useAddress } from '../../hooks/useAddress';
import { roadmapRouteRef } from '../../routes';

const ADDRESS = { askStage: STAGES, askTeam: null, askModel: null } as const;

/** Makes the address at which the roadmap asks for a stage of a model. */
export function useAskLink(): (about: {
  stage: string;
  /** The team that the stage waits for. */
  team?: string;
  model: string;
}) => string {
  const link = useRouteRef(roadmapRouteRef);
  return ({ stage, team, model }) =>
    `${link()}?${new URLSearchParams({
      askStage: stage,
      ...(team ? { askTeam: team } : { askModel: model }),
    })}`;
}

/** What the address wants to be asked for, until that was done or dropped. */
export function useAskedInAddress(): {
  known?: Partial<Omit<NewRoadmapRequest, 'lineOfBusiness'>>;
  forget: () => void;
} {
  const { values, set } = useAddress(ADDRESS);
  const { askStage: stage, askTeam, askModel } = values;
  const known = useMemo(() => {
    if (!stage) {
      return undefined;
    }
    if (askTeam) {
      return {
        stage,
        scope: { kind: 'receivingTeam' as const, team: askTeam },
      };
    }
    return askModel
      ? { stage, scope: { kind: 'models' as const, models: [askModel] } }
      : { stage };
  }, [stage, askTeam, askModel]);
  const forget = useCallback(
    () => set({ askStage: '', askTeam: '', askModel: '' }),
    [set],
  );
  return { known, forget };
}
