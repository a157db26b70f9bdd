import type { ModelVelocityFilter } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { StoredLine } from '../database/LineStore';
import { NONE } from '../database/scorecardFilter';
import { withNested } from '../rollup/nested';
import { canSee, type Visibility } from '../visibility/Visibility';
import type { ModelWithFigures } from './courses';

/** Whether a model is of a line of business; one that may not be read looks like none. */
function lineMatcher(
  asked: string,
  lines: StoredLine[],
  visibility: Visibility,
): (line: string | null) => boolean {
  if (asked === NONE) {
    const known = new Set(
      lines
        .map(({ entityRef }) => entityRef)
        .filter(ref => canSee(visibility, ref)),
    );
    return line => line === null || !(visibility.all || known.has(line));
  }
  const here = new Set(
    canSee(visibility, asked) ? withNested(asked, lines) : [],
  );
  return line => line !== null && here.has(line);
}

/** Whether a model is asked for; all conditions must hold. */
export function modelMatcher(
  { entityRef, lineOfBusiness, training, lifecycle, q }: ModelVelocityFilter,
  lines: StoredLine[],
  visibility: Visibility,
): (model: ModelWithFigures) => boolean {
  const isOfLine = lineOfBusiness
    ? lineMatcher(lineOfBusiness, lines, visibility)
    : () => true;
  const text = q?.toLowerCase();
  const ref = entityRef?.toLowerCase();
  return model =>
    (!ref || model.entityRef === ref) &&
    isOfLine(model.line) &&
    (!training || model.training === training) &&
    (!lifecycle ||
      (model.lifecycle !== null && lifecycle.includes(model.lifecycle))) &&
    (!text ||
      model.sortTitle.includes(text) ||
      model.entityRef.split('/')[1].includes(text));
}
