import type { LineOfBusinessDetails } from '@ml-portal/backstage-plugin-ml-portal-common';
import { overview } from './data';

/** A line of business with a fence out, a fence in, and an island of its own. */
export const lineDetails: LineOfBusinessDetails = {
  entityRef: 'group:default/wealth',
  title: 'Wealth management',
  above: [{ entityRef: 'group:default/retail', title: 'Retail banking' }],
  models: overview.models,
  score: overview.score,
  operatingModel: overview.operatingModel,
  operatingModels: overview.operatingModels,
  stages: overview.stages,
  fences: overview.fences,
  levels: [
    {
      scorecard: 'end-to-end-ownership',
      levels: [
        { level: null, count: 1 },
        { level: 'identified', count: 0 },
        { level: 'accountable', count: 5 },
      ],
    },
  ],
  fencesOut: overview.receivingTeams,
  fencesIn: [
    {
      lineOfBusiness: { entityRef: 'group:default/lending', title: 'Lending' },
      owner: 'group:default/wealth-data',
      fences: 3,
      models: 2,
    },
    {
      lineOfBusiness: null,
      owner: 'group:default/wealth-data',
      fences: 1,
      models: 1,
    },
  ],
  tools: [
    {
      tool: 'component:default/mlflow',
      stages: ['training'],
      models: 4,
      modelsElsewhere: 3,
      linesElsewhere: 2,
    },
    {
      tool: 'component:default/ray',
      stages: ['training', 'serving'],
      models: 2,
      modelsElsewhere: 0,
      linesElsewhere: 0,
    },
  ],
};
