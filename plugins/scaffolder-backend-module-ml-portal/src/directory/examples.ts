import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Publish a model into a folder with its name',
    example: `steps:
  - id: publish
    name: Publish
    action: ml-portal:publish:directory
    input:
      folder: \${{ parameters.name }}
`,
  },
];
