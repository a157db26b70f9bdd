import { NotAllowedError } from '@backstage/errors';
import type { Visibility } from '../visibility/Visibility';
import type { RoadmapPerson } from './roadmapRules';

/** Who looks at the roadmap, and what they may see. */
export interface RoadmapViewer {
  person: RoadmapPerson;
  visibility: Visibility;
}

/** @throws NotAllowedError for whom the policy does not let read */
export function refuseUnread({ may }: RoadmapPerson): void {
  if (!may.read) {
    throw new NotAllowedError('You may not read roadmap requests');
  }
}
