import type { CheckDefinition } from '../types';

/** The check that all three default scorecards begin with. */
export const ownerAlive: CheckDefinition = {
  id: 'owner-alive',
  level: 'identified',
  title: 'The owner is alive',
  description:
    'The owner exists in the catalog, and a group has at least one person in it or below it.',
  condition: { 'facts.owner.alive': true },
  messages: {
    passed: '{{ facts.owner.name }} answers for it.',
    failed:
      '{{ facts.owner.name }} is not in the catalog, or there is nobody in it.',
  },
  remediation: `Name a team with people in it as the owner:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  owner: group:default/<your-team>
\`\`\``,
};
