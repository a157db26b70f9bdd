import type {
  PreviewEffect,
  PreviewItem,
  PreviewResponse,
  ScorecardInForce,
  ScorecardResult,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { checkFile } from '../check/checkFile';
import type { CheckedDocument } from '../check/types';

/** The document of a model. */
export function modelYaml(name: string, ml = '{ stages: { serving: } }') {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: ml-model
  lifecycle: production
  owner: cards
  ml: ${ml}
`;
}

/** The document of a group. */
export function groupYaml(name: string) {
  return `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: ${name}
spec: { type: team, children: [] }
`;
}

/** Documents as the program has read them. */
export async function checkedDocuments(
  ...yaml: string[]
): Promise<CheckedDocument[]> {
  return (await checkFile('catalog-info.yaml', yaml.join('---\n'))).documents;
}

/** A scorecard with three levels. */
export const SCORECARD: ScorecardInForce = {
  id: 'ownership',
  title: 'Ownership',
  description: '',
  levels: ['bronze', 'silver', 'gold'].map(id => ({ id, title: id })),
  checks: [],
};

/** What a portal says of an entity that has reached a level. */
export function result(
  level: string | null,
  nextLevel: string | null,
): ScorecardResult {
  return {
    id: SCORECARD.id,
    level,
    nextLevel,
    passed: 1,
    counted: 2,
    percent: 50,
    checks: [
      {
        id: 'fences',
        level: 'silver',
        title: 'No fences',
        result: 'failed',
        message: 'serving is run by core-it',
        remediation: 'Name an `owner`.',
      },
      {
        id: 'later',
        level: 'silver',
        title: 'Later',
        result: 'scheduled',
        message: 'not yet',
      },
      {
        id: 'named',
        level: 'bronze',
        title: 'Named',
        result: 'passed',
        message: 'fine',
      },
    ],
  };
}

/** What merging does to an entity. */
export function effect(
  name: string,
  before: [score: number | null, level: string | null] | null,
  after: [score: number | null, level: string | null],
): PreviewEffect {
  const standing = ([score, level]: [number | null, string | null]) => ({
    score,
    levels: { [SCORECARD.id]: level },
  });
  return {
    entityRef: `component:default/${name}`,
    title: name,
    direction: before === null ? 'new' : 'same',
    summary: `${name} changes`,
    before: before && standing(before),
    after: standing(after),
  };
}

/** A portal that answers about documents by their names. */
export function fakePortal(answers: {
  refuse?: (name: string) => string | undefined;
  scorecards?: ScorecardInForce[];
  dependents?: PreviewEffect[];
}) {
  const bodies: string[] = [];
  return {
    bodies,
    getScorecards: async () => ({ items: answers.scorecards ?? [SCORECARD] }),
    async preview(yaml: string): Promise<PreviewResponse> {
      bodies.push(yaml);
      const items = yaml.split('\n---\n').map((text, index): PreviewItem => {
        const { kind, metadata } = JSON.parse(text);
        const message = answers.refuse?.(metadata.name);
        return {
          line: 2 * index + 1,
          entityRef: `${kind.toLowerCase()}:default/${metadata.name}`,
          role: kind === 'Component' ? 'model' : null,
          problems: message ? [{ path: 'spec.owner', message }] : [],
          ...(kind === 'Component' &&
            !message && { scorecards: [result('bronze', 'silver')] }),
        };
      });
      const isValid = items.every(({ problems }) => problems.length === 0);
      const effects = items
        .filter(({ role }) => role)
        .map(({ entityRef }) =>
          effect(entityRef!.split('/')[1], [50, 'bronze'], [60, 'bronze']),
        );
      const dependents = (answers.dependents ?? []).filter(({ entityRef }) =>
        items.every(item => item.entityRef !== entityRef),
      );
      return { items, effects: isValid ? [...effects, ...dependents] : [] };
    },
  };
}
