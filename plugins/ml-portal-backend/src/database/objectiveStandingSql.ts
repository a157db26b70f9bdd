import type { ObjectiveStanding } from '@ml-portal/backstage-plugin-ml-portal-common';

const as = (standing: ObjectiveStanding) => `'${standing}'`;

/**
 * What `objectiveStanding` of the common package tells, as SQL over
 * `objectives`, which models without one are joined to as well: lists and
 * counts are narrowed to a standing by the database.
 */
export const OBJECTIVE_STANDING = `case
  when objectives.target is null then ${as('undeclared')}
  when objectives.current is null then ${as('unmeasured')}
  when objectives.baseline is null or objectives.baseline = objectives.target
    then ${as('noBaseline')}
  when objectives.target > objectives.baseline then case
    when objectives.current >= objectives.target then ${as('reached')}
    when objectives.current < objectives.baseline then ${as('backwards')}
    else ${as('underway')} end
  when objectives.current <= objectives.target then ${as('reached')}
  when objectives.current > objectives.baseline then ${as('backwards')}
  else ${as('underway')} end`;
