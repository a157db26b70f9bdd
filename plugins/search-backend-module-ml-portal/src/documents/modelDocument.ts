import type {
  ModelRow,
  StageVerdict,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { type DocumentOptions, namedLine, toDocument } from './toDocument';
import { asLabel, inWords, joined, nameOf, namesOf, sentences } from './words';

function describeStage({ status, owner, tools = [] }: StageVerdict): string {
  return [
    inWords(status),
    ...(owner ? [`run by ${nameOf(owner)}`] : []),
    ...(tools.length > 0 ? [`with ${namesOf(tools)}`] : []),
  ].join(', ');
}

/** The document of a model. */
export function modelDocument(model: ModelRow, options: DocumentOptions) {
  const { stages, tasks, featureStores } = model;
  const text = joined(
    model.description,
    sentences({
      Owner: model.owner && nameOf(model.owner.entityRef),
      'Line of business': namedLine(model, options)?.title,
      ...Object.fromEntries(
        stages.map(verdict => [asLabel(verdict.stage), describeStage(verdict)]),
      ),
      'Feature stores': namesOf(featureStores),
      Tasks: tasks.join(', '),
      Level: model.scorecards[0]?.level,
      'Operating model': model.operatingModel,
    }),
  );
  return toDocument(
    'model',
    model,
    {
      text,
      lifecycle: model.lifecycle ?? '',
      score: model.score,
      operatingModel: model.operatingModel,
      stages: stages.map(({ status }) => status),
      stageOwners: [...new Set(stages.flatMap(({ owner }) => owner ?? []))],
      tools: [...new Set(stages.flatMap(({ tools }) => tools ?? []))],
      featureStores,
    },
    options,
  );
}
