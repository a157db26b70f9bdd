import { line, tool } from '../__testUtils__/entities';
import { DEFAULT_RECOGNITION } from '../model/recognition';
import { createToolLookup } from './toolIndex';

describe('createToolLookup', () => {
  const findTool = createToolLookup(
    [
      tool('Emea/MLflow', { owner: 'core', ml: { access: 'self-serve' } }),
      tool('api', { type: 'service' }),
      line('payments'),
      tool('constructor'),
    ],
    DEFAULT_RECOGNITION,
  );

  it.each([
    [
      'component:emea/mlflow',
      {
        entityRef: 'component:emea/mlflow',
        owner: 'group:emea/core',
        access: 'self-serve',
      },
    ],
    ['component:default/api', undefined],
    ['component:default/tostring', undefined],
    [
      'component:default/constructor',
      {
        entityRef: 'component:default/constructor',
        owner: 'group:default/ml-platform',
        access: undefined,
      },
    ],
  ])('%s', (ref, expected) => {
    expect(findTool(ref)).toEqual(expected);
  });
});
