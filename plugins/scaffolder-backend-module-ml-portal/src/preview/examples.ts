import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Show what catalog-info.yaml would score',
    example: `steps:
  - id: preview
    name: Ask what it would score
    action: ml-portal:preview
output:
  text:
    - title: Scorecard
      content: \${{ steps.preview.output.summary }}
`,
  },
  {
    description: 'Go on only with a model that is owned end to end',
    example: `steps:
  - id: preview
    name: Ask what it would score
    action: ml-portal:preview
    input:
      minimumScore: 100
      minimumLevel: end-to-end
`,
  },
];
