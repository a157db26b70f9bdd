import { ConfigReader } from '@backstage/core-app-api';
import { configApiRef } from '@backstage/core-plugin-api';
import { TestApiRegistry } from '@backstage/test-utils';
import { modelEntity } from './__testUtils__/data';
import { isModel } from './isModel';

const apisWith = (data: object) =>
  TestApiRegistry.from([configApiRef, new ConfigReader(data as any)]);

describe('isModel', () => {
  const other = { ...modelEntity, spec: { type: 'model' } };

  it('knows the default type', () => {
    const apis = apisWith({});
    expect(isModel(modelEntity, { apis })).toBe(true);
    expect(isModel(other, { apis })).toBe(false);
  });

  it('follows the configuration', () => {
    const apis = apisWith({
      mlPortal: {
        recognition: { models: [{ kind: 'Component', type: 'model' }] },
      },
    });
    expect(isModel(other, { apis })).toBe(true);
    expect(isModel(modelEntity, { apis })).toBe(false);
  });
});
