import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { FENCE_WORDS } from '../../words';

/** A team that runs stages of a model, or nobody. */
export interface Lane {
  id: string;
  title: string;
  /** Where the team stands. */
  subtitle: string;
}

/** The model passing between teams. */
export interface Lanes {
  lanes: Lane[];
  /** For each stage in order the index of its lane; undefined where it does not apply. */
  path: (number | undefined)[];
  /** The stages before which the model is thrown over a fence, by index. */
  fences: number[];
}

const NOBODY: Lane = { id: '', title: 'Nobody', subtitle: 'Not owned' };

function laneOf(stage: StageVerdict): Lane | undefined {
  const { status, owner, fencedTo } = stage;
  if (status === 'notApplicable') {
    return undefined;
  }
  if (!owner || status === 'unclaimed') {
    return NOBODY;
  }
  const title = owner.split('/').pop()!;
  if (status === 'orphaned') {
    return { id: owner, title, subtitle: 'Gone' };
  }
  return {
    id: owner,
    title,
    subtitle: fencedTo ? FENCE_WORDS[fencedTo] : 'Own line of business',
  };
}

/**
 * Lays the stages out in lanes, one a team in the order of their first stage,
 * nobody last. A fence stands wherever the model comes to a team outside, or
 * back from there.
 */
export function layOutLanes(stages: StageVerdict[]): Lanes {
  const found = stages.map(laneOf);
  const lanes: Lane[] = [];
  for (const lane of found) {
    if (lane && lane !== NOBODY && !lanes.some(({ id }) => id === lane.id)) {
      lanes.push(lane);
    }
  }
  if (found.includes(NOBODY)) {
    lanes.push(NOBODY);
  }
  const fences: number[] = [];
  let previous: StageVerdict | undefined;
  stages.forEach((stage, i) => {
    if (!['owned', 'fenced'].includes(stage.status)) {
      return;
    }
    if (
      previous &&
      previous.owner !== stage.owner &&
      (stage.status === 'fenced' || previous.status === 'fenced')
    ) {
      fences.push(i);
    } else if (!previous && stage.status === 'fenced') {
      fences.push(i);
    }
    previous = stage;
  });
  return {
    lanes,
    path: found.map(lane =>
      lane ? lanes.findIndex(({ id }) => id === lane.id) : undefined,
    ),
    fences,
  };
}
