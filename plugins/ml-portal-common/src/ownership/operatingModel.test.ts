import type { JsonObject } from '@backstage/types';
import { COMPANY } from '../__testUtils__/company';
import { judge } from '../__testUtils__/context';
import { model, tool } from '../__testUtils__/entities';
import { STAGES } from '../model/stages';
import { OPERATING_MODEL_BY_RULE, toolsOfOwnedStages } from './operatingModel';
import { DEFAULT_OWNERSHIP_SETTINGS } from './types';

const OWNERS: Record<string, string> = {
  p: 'ml-platform',
  c: 'claims-ds',
  i: 'core-it',
  x: 'ghost',
};

/**
 * A model by a letter for each stage: o(wned), p(latform), c(laims), i(t),
 * x (orphaned), u(nclaimed), n(ot applicable).
 */
function modelOf(letters: string, owner: string, tools: string[] = []) {
  const stages = STAGES.flatMap((stage, i): [string, JsonObject][] => {
    switch (letters[i]) {
      case 'u':
        return [];
      case 'n':
        return [[stage, { notApplicable: 'no need' }]];
      case 'o':
        return [[stage, { tools }]];
      default:
        return [[stage, { owner: OWNERS[letters[i]] }]];
    }
  });
  return model({ owner, stages: Object.fromEntries(stages) });
}

describe('operating model', () => {
  it.each([
    // 1
    ['nothing applies', 'nnnnnn', 'payments', ['mlflow'], 'unknown'],
    ['over half is nobody’s', 'oouuuu', 'payments', ['mlflow'], 'unknown'],
    ['over half is nobody’s or orphaned', 'oouuxx', 'payments', [], 'unknown'],
    ['over half, the platform’s', 'oouuuu', 'ml-platform', [], 'unknown'],
    ['half is nobody’s', 'oiiuuu', 'payments', [], 'traditional'],
    // 2
    [
      'the platform owns it',
      'oooooo',
      'ml-platform',
      ['mlflow'],
      'centralized',
    ],
    ['a platform user owns it', 'ooouuu', 'user:dan', [], 'centralized'],
    ['half goes to the platform', 'oooppp', 'payments', [], 'centralized'],
    ['half of what applies', 'npponn', 'payments', [], 'centralized'],
    ['less goes to the platform', 'ooippi', 'payments', [], 'traditional'],
    ['IT does it all', 'oooooo', 'core-it', ['mlflow'], 'centralized'],
    ['IT does 3 of 4', 'oooinn', 'core-it', [], 'centralized'],
    ['IT does 2 of 3', 'oopnnn', 'core-it', [], 'traditional'],
    // 3
    ['no tool is listed', 'oooooo', 'payments', [], 'unknown'],
    ['3 of 4 owned, no tool', 'oooinn', 'payments', [], 'unknown'],
    ['platform tools', 'oooooo', 'payments', ['mlflow'], 'hybrid'],
    ['half are', 'oooooo', 'payments', ['mlflow', 'sagemaker'], 'hybrid'],
    [
      'less than half are',
      'oooooo',
      'payments',
      ['mlflow', 'sagemaker', 'dagster'],
      'decentralized',
    ],
    ['its own tool', 'oooooo', 'payments', ['rules-engine'], 'decentralized'],
    ['3 of 4 are owned', 'oooinn', 'payments', ['mlflow'], 'hybrid'],
    ['2 of 3 are owned', 'ooinnn', 'payments', ['mlflow'], 'traditional'],
    // 4
    ['stages are fenced', 'oooiii', 'payments', ['mlflow'], 'traditional'],
    ['to another line', 'oooccc', 'payments', ['mlflow'], 'traditional'],
    ['a few gaps, no fence', 'oooouu', 'payments', ['mlflow'], 'unknown'],
    ['orphans, no fence', 'oooxxx', 'payments', ['mlflow'], 'unknown'],
  ])('%s (%s of %s with %j): %s', (_, letters, owner, tools, expected) => {
    const entity = modelOf(letters, owner, tools);
    expect(judge(entity, COMPANY).operatingModel).toBe(expected);
  });

  it('counts a tool once however many stages list it', () => {
    const entity = model({
      owner: 'payments',
      stages: {
        ...Object.fromEntries(
          STAGES.map(stage => [stage, { tools: ['mlflow'] }]),
        ),
        training: { tools: ['sagemaker', 'dagster'] },
      },
    });
    expect(judge(entity, COMPANY).operatingModel).toBe('decentralized');
  });

  it('asks for platform tools, not for components of the platform', () => {
    const entities = [...COMPANY, tool('gateway', { type: 'service' })];
    const entity = modelOf('oooooo', 'payments', ['gateway']);
    expect(judge(entity, entities).operatingModel).toBe('decentralized');
  });

  it('leaves out the tools of stages that others run', () => {
    const entity = model({
      owner: 'payments',
      stages: {
        ...Object.fromEntries(STAGES.map(stage => [stage, {}])),
        deployment: { owner: 'core-it', tools: ['mlflow'] },
      },
    });
    const { operatingModel, stages } = judge(entity, COMPANY);
    expect(operatingModel).toBe('unknown');
    expect(toolsOfOwnedStages(stages)).toEqual([]);
  });

  it.each([
    ['unknown', 0.6, 'ouuiuu', 'unknown'],
    ['unknown', 0.7, 'ouuiuu', 'traditional'],
    ['centralized', 0.3, 'ooippi', 'centralized'],
    ['owned', 0.5, 'oooiii', 'hybrid'],
    ['hybrid', 0.9, 'oooooo', 'decentralized'],
  ])('threshold %s at %s: %s is %s', (key, value, letters, expected) => {
    const { operatingModel } = judge(
      modelOf(letters, 'payments', ['mlflow', 'feast', 'sagemaker']),
      COMPANY,
      {
        ...DEFAULT_OWNERSHIP_SETTINGS,
        thresholds: { ...DEFAULT_OWNERSHIP_SETTINGS.thresholds, [key]: value },
      },
    );
    expect(operatingModel).toBe(expected);
  });

  it.each<[letters: string, owner: string, tools: string[], reason: object]>([
    ['nnnnnn', 'payments', [], { rule: 'nothing-applies', applicable: 0 }],
    ['oxuuun', 'payments', [], { rule: 'mostly-nobodys', nobodys: 4 }],
    ['oooooo', 'ml-platform', [], { rule: 'owned-by-platform', owned: 6 }],
    ['oooppp', 'payments', [], { rule: 'run-by-platform', toPlatform: 3 }],
    ['oooooo', 'core-it', [], { rule: 'run-by-central-team', owned: 6 }],
    ['oooooo', 'payments', [], { rule: 'no-tool-listed', tools: 0 }],
    [
      'oooooo',
      'payments',
      ['mlflow', 'feast', 'sagemaker'],
      { rule: 'platform-tools', tools: 3, platformTools: 2 },
    ],
    [
      'oooooo',
      'payments',
      ['sagemaker'],
      { rule: 'own-tools', tools: 1, platformTools: 0 },
    ],
    [
      'oooipn',
      'payments',
      ['mlflow'],
      {
        rule: 'handed-over',
        applicable: 5,
        owned: 3,
        fenced: 2,
        toPlatform: 1,
        nobodys: 0,
        tools: 1,
        platformTools: 1,
      },
    ],
    ['oooouu', 'payments', [], { rule: 'partly-nobodys', nobodys: 2 }],
  ])('says why: %s of %s with %j', (letters, owner, tools, reason) => {
    const { operatingModel, operatingModelReason } = judge(
      modelOf(letters, owner, tools),
      COMPANY,
    );
    expect(operatingModelReason).toMatchObject(reason);
    expect(OPERATING_MODEL_BY_RULE[operatingModelReason.rule]).toBe(
      operatingModel,
    );
  });
});
