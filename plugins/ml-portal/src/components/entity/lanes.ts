import {
  countHandoffs,
  FENCE_TARGETS,
  type StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { nameOf } from '../../nameOf';
import { type Translate, wordsOf } from '../../translation';

/** A team that runs stages of a model, or nobody. */
export interface Lane {
  id: string;
  /** Who runs it; unset for nobody. */
  owner?: string;
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

/** From top to bottom: whose model it is, the others, the gone, nobody. */
const ORDER = ['owned', 'fenced', 'orphaned', 'unclaimed'];

function laneOf(stage: StageVerdict, own: string, t: Translate): Lane {
  const { status, owner, fencedTo } = stage;
  if (!owner || status === 'unclaimed') {
    return {
      id: '',
      title: t('entity.lanes.nobody'),
      subtitle: t('entity.lanes.notClaimed'),
    };
  }
  const lane = { id: owner, owner, title: nameOf(owner) };
  if (status === 'orphaned') {
    return { ...lane, subtitle: t('entity.lanes.nobodyLeft') };
  }
  if (fencedTo === 'line-of-business' && stage.lineOfBusiness) {
    const line = nameOf(stage.lineOfBusiness);
    return { ...lane, subtitle: t('entity.lanes.otherLine', { line }) };
  }
  return {
    ...lane,
    subtitle: fencedTo ? wordsOf(t).fenceTarget(fencedTo) : own,
  };
}

/** Teams of one line of business lie beside each other, and so does the platform. */
function neighbourhoodOf({ fencedTo, lineOfBusiness }: StageVerdict): string {
  return `${FENCE_TARGETS.findIndex(target => target === fencedTo)} ${
    lineOfBusiness ?? ''
  }`;
}

/**
 * Lays the stages out in lanes, one for each who runs some. A fence stands
 * wherever the model is handed to another team, and before its first stage where
 * that is not its own team's.
 *
 * @param own what to say of the model's own teams
 */
export function layOutLanes(
  stages: StageVerdict[],
  own: string,
  t: Translate,
): Lanes {
  const lanes = new Map<string, Lane>();
  for (const status of ORDER) {
    const neighbours = stages
      .filter(other => other.status === status)
      .map(stage => ({ stage, of: neighbourhoodOf(stage) }))
      .sort((a, b) => (a.of < b.of ? -1 : Number(a.of > b.of)));
    for (const { stage } of neighbours) {
      const lane = laneOf(stage, own, t);
      // Somebody of one's own who is fenced elsewhere keeps the first place.
      lanes.set(lane.id, lanes.get(lane.id) ?? lane);
    }
  }
  const ids = [...lanes.keys()];
  const fences: number[] = [];
  let previous: StageVerdict | undefined;
  stages.forEach((stage, i) => {
    if (stage.status !== 'owned' && stage.status !== 'fenced') {
      return;
    }
    const fenced = previous
      ? countHandoffs([previous, stage]) > 0
      : stage.status === 'fenced';
    if (fenced) {
      fences.push(i);
    }
    previous = stage;
  });
  return {
    lanes: [...lanes.values()],
    path: stages.map(stage =>
      stage.status === 'notApplicable'
        ? undefined
        : ids.indexOf(laneOf(stage, own, t).id),
    ),
    fences,
  };
}
