import { contextOf } from '../__testUtils__/context';
import { CUSTOMER_360, KUBEFLOW_PIPELINES } from '../__testUtils__/documents';
import { model } from '../__testUtils__/entities';
import { featureStoreFacts, modelFacts, toolFacts } from '../facts';
import { readModel } from '../model/readModel';
import { judgeOwnership } from '../ownership/judgeOwnership';
import { BUILT_IN_FACTS } from './builtInFacts';

describe('BUILT_IN_FACTS', () => {
  it('are the names of all facts that the rules use', () => {
    const { organization, findTool } = contextOf([]);
    const declared = readModel(model());
    const verdict = judgeOwnership(declared, organization, findTool);
    const facts = {
      ...modelFacts(declared, verdict, organization, findTool),
      ...featureStoreFacts(CUSTOMER_360, organization),
      ...toolFacts(KUBEFLOW_PIPELINES, organization),
    };
    expect([...BUILT_IN_FACTS].sort()).toEqual(Object.keys(facts).sort());
  });
});
