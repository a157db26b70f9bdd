import { model, tool } from '../__testUtils__/entities';
import {
  DEFAULT_RECOGNITION,
  hasRole,
  mlRoleOf,
  type Recognition,
  recognitionFilter,
} from './recognition';

const entity = (kind: string, type?: unknown) => ({
  kind,
  ...(type !== undefined && { spec: { type: type as string } }),
});

describe('mlRoleOf', () => {
  it.each([
    ['Component', 'ml-model', 'model'],
    ['component', 'ML-Model', 'model'],
    ['Resource', 'feature-store', 'featureStore'],
    ['Component', 'ml-platform-tool', 'tool'],
    ['Resource', 'ml-model', undefined],
    ['Component', 'feature-store', undefined],
    ['Component', 'service', undefined],
    ['Component', ['ml-model'], undefined],
    ['Component', undefined, undefined],
    ['Group', 'line-of-business', undefined],
  ])('%s of type %j: %s', (kind, type, role) => {
    expect(mlRoleOf(entity(kind, type), DEFAULT_RECOGNITION)).toBe(role);
  });

  it('follows what a portal calls its models', () => {
    const recognition: Recognition = {
      ...DEFAULT_RECOGNITION,
      model: [{ kind: 'Component', type: 'model' }, { kind: 'MLModel' }],
    };
    expect(mlRoleOf(entity('Component', 'model'), recognition)).toBe('model');
    expect(mlRoleOf(entity('mlmodel', 'anything'), recognition)).toBe('model');
    expect(mlRoleOf(entity('MLModel'), recognition)).toBe('model');
    expect(mlRoleOf(model(), recognition)).toBeUndefined();
    expect(mlRoleOf(tool('mlflow'), recognition)).toBe('tool');
  });
});

describe('hasRole', () => {
  it('knows groups', () => {
    const group = entity('Group', 'ml-platform');
    expect(hasRole(group, 'platform', DEFAULT_RECOGNITION)).toBe(true);
    expect(hasRole(group, 'lineOfBusiness', DEFAULT_RECOGNITION)).toBe(false);
  });
});

describe('recognitionFilter', () => {
  it('selects the pairs of all roles', () => {
    expect(
      recognitionFilter(['model', 'tool'], {
        ...DEFAULT_RECOGNITION,
        model: [{ kind: 'Component', type: 'model' }, { kind: 'MLModel' }],
      }),
    ).toEqual([
      { kind: 'Component', 'spec.type': 'model' },
      { kind: 'MLModel' },
      { kind: 'Component', 'spec.type': 'ml-platform-tool' },
    ]);
  });
});
