import { entity } from '../__testUtils__/entities';
import { groupByInstance } from './groupByInstance';

const KNOWN = ['main', 'risk'];

describe('groupByInstance', () => {
  it('takes the first instance for models that name none', () => {
    const { modelNames, problems } = groupByInstance(
      [
        entity('a', 'Model A'),
        entity('b', 'b', 'risk'),
        entity('c', 'c', 'main'),
        entity('again', 'Model A'),
      ],
      KNOWN,
    );
    expect(problems.size).toBe(0);
    expect(modelNames).toEqual(
      new Map([
        [
          'main',
          new Map([
            ['component:risk/a', 'Model A'],
            ['component:risk/c', 'c'],
            ['component:risk/again', 'Model A'],
          ]),
        ],
        ['risk', new Map([['component:risk/b', 'b']])],
      ]),
    );
  });

  it.each([
    ['no name', '', undefined, 'mlflow.org/model-name holds no name'],
    ['a control character', 'a\0', undefined, 'mlflow.org/model-name'],
    ['half a character', 'a\ud800', undefined, 'mlflow.org/model-name'],
    [
      'an unknown instance',
      'a',
      'Risk',
      'mlflow.org/instance names "Risk", known are main, risk',
    ],
    ['an empty instance', 'a', '', 'names "", known are main, risk'],
  ])('tells of %s', (_, modelName, instance, problem) => {
    const { modelNames, problems } = groupByInstance(
      [entity('a', modelName, instance)],
      KNOWN,
    );
    expect(modelNames.size).toBe(0);
    expect(problems.get('component:risk/a')).toContain(problem);
  });

  it('needs no annotations at all', () => {
    const bare = { ...entity('a'), metadata: { name: 'a' } };
    expect(groupByInstance([bare], KNOWN).problems.size).toBe(1);
  });
});
