import type { ScorecardDefinition } from '../types';
import { ownerAlive } from './ownerAlive';

const HAS_VIEWS = { $not: { 'facts.featureViews.count': 0 } };

function viewYaml(line: string): string {
  return `\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    featureViews:
      - name: <view>
        ${line}
\`\`\``;
}

/** Can somebody else build on this feature store? @public */
export const featureStoreReadiness: ScorecardDefinition = {
  id: 'feature-store-readiness',
  title: 'Feature store readiness',
  description: 'Whether others can find, understand and depend on a store.',
  filter: { 'facts.role': 'featureStore' },
  levels: [
    { id: 'identified', title: 'Identified' },
    { id: 'documented', title: 'Documented' },
    { id: 'dependable', title: 'Dependable' },
  ],
  checks: [
    ownerAlive,
    {
      id: 'description',
      level: 'documented',
      title: 'The store is described',
      description: 'The store says what it holds.',
      condition: { 'facts.described': true },
      messages: {
        passed: 'The store says what it holds.',
        failed: 'The store has no description.',
      },
      remediation: `Say what the store holds, and for whom:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
metadata:
  description: <what it holds, for whom>
\`\`\``,
    },
    {
      id: 'feature-views-described',
      level: 'documented',
      title: 'The feature views are described',
      description: 'Every feature view says what its features mean.',
      filter: HAS_VIEWS,
      condition: { 'facts.featureViews.undescribed': 0 },
      messages: {
        passed: 'Every feature view is described.',
        failed: 'Not described: {{ facts.featureViews.undescribedList }}.',
      },
      remediation: `Describe {{ facts.featureViews.undescribedList }}:

${viewYaml('description: <what the features mean>')}`,
    },
    {
      id: 'feature-views-owned',
      level: 'dependable',
      title: 'The feature views are owned',
      description: 'Every feature view names an owner that is alive.',
      filter: HAS_VIEWS,
      condition: { 'facts.featureViews.unowned': 0 },
      messages: {
        passed: 'Every feature view has an owner.',
        failed: 'No living owner: {{ facts.featureViews.unownedList }}.',
      },
      remediation: `Name who answers for {{ facts.featureViews.unownedList }}:

${viewYaml('owner: group:default/<team>')}`,
    },
    {
      id: 'freshness-declared',
      level: 'dependable',
      title: 'Freshness is declared',
      description: 'Every feature view says how long a value stays valid.',
      filter: HAS_VIEWS,
      condition: { 'facts.featureViews.withoutTtl': 0 },
      messages: {
        passed: 'Every feature view declares its freshness.',
        failed: 'No ttl: {{ facts.featureViews.withoutTtlList }}.',
      },
      remediation: `Declare how long the values of {{ facts.featureViews.withoutTtlList }} stay valid:

${viewYaml('ttl: P1D')}`,
    },
  ],
};
