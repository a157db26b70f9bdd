import type { ScorecardDefinition } from '../types';
import { ownerAlive } from './ownerAlive';

function mlYaml(lines: string): string {
  return `\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    ${lines}
\`\`\``;
}

/** Can a team start using this tool by itself? @public */
export const platformToolReadiness: ScorecardDefinition = {
  id: 'platform-tool-readiness',
  title: 'Platform tool readiness',
  description:
    'Whether a team can find a tool, learn it, get at it, and see why it was chosen.',
  filter: { 'facts.role': 'tool' },
  levels: [
    { id: 'identified', title: 'Identified' },
    { id: 'documented', title: 'Documented' },
    { id: 'reachable', title: 'Reachable' },
    { id: 'chosen', title: 'Chosen' },
  ],
  checks: [
    ownerAlive,
    {
      id: 'stages-served',
      level: 'identified',
      title: 'It says which stages it serves',
      description: 'The tool names the stages it is for.',
      condition: { $not: { 'facts.stagesServed': 0 } },
      messages: {
        passed: 'The tool says which stages it serves.',
        failed: 'The tool names no stage that it serves.',
      },
      remediation: `Name the stages:

${mlYaml('stagesServed: [training, retraining]')}`,
    },
    {
      id: 'documentation',
      level: 'documented',
      title: 'It is documented',
      description: 'The tool has a link or TechDocs.',
      condition: { 'facts.documented': true },
      messages: {
        passed: 'The tool is documented.',
        failed: 'The tool has neither a link nor TechDocs.',
      },
      remediation: `Link the documentation:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
metadata:
  links:
    - url: https://<documentation>
      title: How to use it
\`\`\``,
    },
    {
      id: 'access-path',
      level: 'reachable',
      title: 'There is a way to get it',
      description: 'The tool is self-serve, or says where access is asked for.',
      condition: {
        $any: [{ 'facts.access': 'self-serve' }, { 'facts.requestable': true }],
      },
      messages: {
        passed: 'A team knows how to get at the tool.',
        failed: 'The tool is not self-serve, and names no place to ask.',
      },
      remediation: `Make it self-serve, or say where to ask:

${mlYaml('requestUrl: https://<where-to-ask>')}`,
    },
    {
      id: 'alternatives-or-decision',
      level: 'chosen',
      title: 'The choice can be understood',
      description: 'The tool names alternatives, or records why it was chosen.',
      condition: {
        $any: [
          { $not: { 'facts.alternatives': 0 } },
          { 'facts.decisionRecorded': true },
        ],
      },
      messages: {
        passed: 'The choice can be understood.',
        failed: 'Neither alternatives nor a decision record are named.',
      },
      remediation: `Name what else does the job, or link the decision:

${mlYaml('decisionRecord: https://<decision>')}`,
    },
  ],
};
