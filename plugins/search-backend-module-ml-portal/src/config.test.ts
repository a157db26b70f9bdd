import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCollationConfig } from './config';

const read = (config: JsonObject, permission?: JsonObject) =>
  readCollationConfig(
    new ConfigReader({
      search: { collators: { 'ml-portal': config } },
      ...(permission && { permission }),
    }),
  );

describe('readCollationConfig', () => {
  it('has a default for everything', () => {
    expect(readCollationConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 30 },
      },
      locationTemplate: '/catalog/:namespace/:kind/:name',
      linesOfBusiness: true,
    });
  });

  it('reads what is written', () => {
    expect(
      read({
        schedule: { frequency: { hours: 1 }, timeout: 'PT5M' },
        locationTemplate: '/c/:kind/:namespace/:name/ownership',
        linesOfBusiness: false,
      }),
    ).toMatchObject({
      schedule: { frequency: { hours: 1 } },
      locationTemplate: '/c/:kind/:namespace/:name/ownership',
      linesOfBusiness: false,
    });
  });

  it.each([
    ['without permissions', { enabled: false }, {}, true],
    ['under permissions', { enabled: true }, {}, false],
    [
      'under permissions, where so said',
      { enabled: true },
      { linesOfBusiness: true },
      true,
    ],
  ])('names lines of business %s: %j', (_, permission, config, named) => {
    expect(read(config, permission).linesOfBusiness).toBe(named);
  });

  it.each([
    [{ lineOfBusiness: true }, /ml-portal.lineOfBusiness: no such key, known/],
    [{ linesOfBusiness: 7 }, /linesOfBusiness/],
    [{ locationTemplate: '/catalog/:kind/:names' }, /must hold :namespace/],
    [{ locationTemplate: '/:namespace/:kind/:names' }, /must hold :name/],
    [{ schedule: { frequency: 'often' } }, /ml-portal.schedule: /],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
