import type { ScorecardDefinition } from '../types';
import { ownerAlive } from './ownerAlive';

const SOMETHING_CLAIMED = { $not: { 'facts.ownership.claimed': 0 } };

/** Does the line of business own its model from data to retraining? @public */
export const endToEndOwnership: ScorecardDefinition = {
  id: 'end-to-end-ownership',
  title: 'End-to-end ownership',
  description:
    'Whether the people who own a model own every stage of its life, and can work without waiting for others.',
  filter: { 'facts.role': 'model' },
  levels: [
    { id: 'identified', title: 'Identified' },
    { id: 'accountable', title: 'Accountable' },
    { id: 'end-to-end', title: 'End to end' },
    { id: 'self-sufficient', title: 'Self-sufficient' },
  ],
  checks: [
    ownerAlive,
    {
      id: 'in-line-of-business',
      level: 'identified',
      title: 'It belongs to a line of business',
      description: 'The owner belongs to exactly one line of business.',
      condition: { 'facts.ownership.linesOfBusiness': 1 },
      messages: {
        passed: 'The owner belongs to one line of business.',
        failed:
          'The owner belongs to {{ facts.ownership.linesOfBusiness }} lines of business; it takes exactly one.',
      },
      remediation: `Hand the model to a team of the line of business it works for, or place \`{{ facts.owner.name }}\` below exactly one:

\`\`\`yaml
# catalog-info.yaml of the group {{ facts.owner.name }}
spec:
  parent: group:default/<line-of-business>
\`\`\``,
    },
    {
      id: 'every-stage-claimed',
      level: 'accountable',
      title: 'Every stage is claimed',
      description:
        'Each of the six stages that applies is listed, with or without an owner of its own.',
      condition: {
        $all: [
          { 'facts.ownership.unclaimed': 0 },
          { $not: { 'facts.ownership.applicable': 0 } },
        ],
      },
      messages: {
        passed: 'Every stage has somebody who runs it.',
        failed:
          'Nobody is named for {{ facts.ownership.unclaimedStages | any stage: none is said to apply }}.',
      },
      remediation: `List each stage. Nothing more than its name means: the model's owner runs it.

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    stages:
{{ facts.ownership.unclaimedYaml | # the stages that apply }}
\`\`\`

If another team runs a stage, name it: \`owner: group:default/<team>\`.`,
    },
    {
      id: 'no-orphaned-stage',
      level: 'accountable',
      title: 'No stage is orphaned',
      description:
        'Every stage that is claimed has an owner that exists and has people.',
      filter: SOMETHING_CLAIMED,
      condition: { 'facts.ownership.orphaned': 0 },
      messages: {
        passed: 'Every claimed stage has living people behind it.',
        failed: 'Nobody is left behind {{ facts.ownership.orphans }}.',
      },
      remediation: `Take the stage over, or name a team with people in it:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    stages:
{{ facts.ownership.orphanedYaml }}
\`\`\``,
    },
    {
      id: 'no-fences',
      level: 'end-to-end',
      title: 'No fences',
      description:
        'No claimed stage is thrown over to a team outside the line of business.',
      filter: SOMETHING_CLAIMED,
      condition: { 'facts.ownership.fenced': 0 },
      messages: {
        passed: 'No claimed stage is run by another line of business.',
        failed: '{{ facts.ownership.fences }}',
      },
      remediation: `Bring the stage home: once your own people run it, drop its \`owner\`.

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    stages:
{{ facts.ownership.fencedYaml }}
\`\`\`

Until then, record the terms of the handoff: \`agreement: https://…\`.`,
    },
    {
      id: 'tools-declared',
      level: 'self-sufficient',
      title: 'The tools are declared',
      description: 'Every owned stage lists the tools it runs on.',
      filter: { $not: { 'facts.ownership.owned': 0 } },
      condition: { 'facts.tools.stagesWithout': 0 },
      messages: {
        passed: 'Every owned stage lists its tools.',
        failed: 'No tool is listed for {{ facts.tools.stagesWithoutList }}.',
      },
      remediation: `List the tools of each stage:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    stages:
{{ facts.tools.stagesWithoutYaml }}
\`\`\``,
    },
    {
      id: 'tools-self-serve',
      level: 'self-sufficient',
      title: 'The tools are self-serve',
      description:
        'Every tool of an owned stage is a catalogued platform tool that is self-serve or the line of business’ own.',
      filter: { $not: { 'facts.tools.listed': 0 } },
      condition: { 'facts.tools.notSelfServe': 0 },
      messages: {
        passed: 'No tool keeps the team waiting.',
        failed:
          'Not catalogued, or neither self-serve nor your own: {{ facts.tools.notSelfServeList }}.',
      },
      remediation:
        'Choose a self-serve alternative, register the tool in the catalog, or ask the platform team to make it self-serve: {{ facts.tools.notSelfServeList }}.',
    },
    {
      id: 'monitoring-dashboard',
      level: 'self-sufficient',
      title: 'There is a monitoring dashboard',
      description: 'The monitoring stage links the dashboard where it is seen.',
      filter: { 'facts.monitoring.applies': true },
      condition: { 'facts.monitoring.dashboard': true },
      messages: {
        passed: 'The model can be watched.',
        failed: 'The monitoring stage links no dashboard.',
      },
      remediation: `Link the dashboard:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    stages:
      monitoring: { dashboard: https://<your-dashboard> }
\`\`\``,
    },
    {
      id: 'business-objective',
      level: 'self-sufficient',
      title: 'There is a business objective',
      description:
        'The model says which problem it solves, and by which KPI and target that is measured.',
      condition: {
        'facts.objective.problem': true,
        'facts.objective.kpiTarget': true,
      },
      messages: {
        passed: 'The problem and the target are written down.',
        failed: 'The problem, or a KPI with a target, is not written down.',
      },
      remediation: `Write down what the model is for:

\`\`\`yaml
# catalog-info.yaml of {{ entity.metadata.name }}
spec:
  ml:
    businessObjective:
      problem: <what it solves, for whom>
      kpi: { name: <KPI>, unit: <unit>, baseline: 0, target: 0 }
\`\`\``,
    },
  ],
};
