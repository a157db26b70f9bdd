import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Write what a form asked',
    example: `steps:
  - id: write
    name: Write catalog-info.yaml
    action: ml-portal:catalog-info:write
    input:
      name: \${{ parameters.name }}
      title: \${{ parameters.title }}
      owner: \${{ parameters.owner }}
      lifecycle: \${{ parameters.lifecycle }}
      ml:
        servingMode: \${{ parameters.servingMode }}
        businessObjective:
          problem: \${{ parameters.problem }}
        stages:
          training: \${{ parameters.training }}
          serving: \${{ parameters.serving }}
`,
  },
  {
    description: 'Claim every stage for the owner, with tools of the platform',
    example: `steps:
  - id: write
    name: Write catalog-info.yaml
    action: ml-portal:catalog-info:write
    input:
      name: churn
      owner: group:default/retail-ds
      lifecycle: experimental
      ml:
        stages:
          dataPreparation: { tools: [feast] }
          training: { tools: [mlflow] }
          deployment: { tools: [kserve] }
          serving: { tools: [kserve] }
          monitoring:
            tools: [evidently]
            dashboard: https://grafana.example.com/d/churn
          retraining: { tools: [kubeflow-pipelines], cadence: P1M }
`,
  },
];
