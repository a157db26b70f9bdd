import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { parse } from './parse';
import {
  featureStoresQuery,
  fencesQuery,
  linesOfBusinessQuery,
  modelsQuery,
  noQuery,
  pathReference,
  rollUpQuery,
} from './queries';

const long = 'x'.repeat(501);

describe('parse', () => {
  it('returns what the schema makes of the input', () => {
    expect(parse(z.object({ n: z.coerce.number() }), { n: '7' })).toEqual({
      n: 7,
    });
  });

  it('names every wrong field in one error', () => {
    const attempt = () =>
      parse(modelsQuery, { limit: '0', stage: 'x', a: '1' });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/limit: must be at least 1/);
    expect(attempt).toThrow(/stage: Invalid option: expected one of/);
    expect(attempt).toThrow(/a: no such parameter/);
  });

  it('names an input that is no object', () => {
    expect(() => parse(noQuery, 'text')).toThrow(/^input: /);
  });
});

describe('modelsQuery', () => {
  it.each([
    ['owner', 'an entity reference'],
    ['lineOfBusiness', 'none or an entity reference'],
    [
      'fencedTo',
      'platform or line-of-business or outside or an entity reference',
    ],
  ])('says what %s must be', (name, what) => {
    expect(() => parse(modelsQuery, { [name]: ':::' })).toThrow(
      new InputError(`${name}: must be ${what}, got ":::"`),
    );
  });

  it('fills in what is left out', () => {
    expect(parse(modelsQuery, {})).toEqual({ limit: 50, sort: 'title' });
  });

  it('completes references', () => {
    expect(
      parse(modelsQuery, {
        lineOfBusiness: 'Retail',
        owner: 'user:Ada',
        tool: 'ns/MLflow',
        featureStore: 'customers',
        fencedTo: 'core-it',
        lifecycle: 'production',
        limit: '500',
        sort: '-score',
      }),
    ).toEqual({
      lineOfBusiness: 'group:default/retail',
      owner: ['user:default/ada'],
      tool: 'component:ns/mlflow',
      featureStore: 'resource:default/customers',
      fencedTo: ['group:default/core-it'],
      lifecycle: ['production'],
      limit: 500,
      sort: '-score',
    });
  });

  it('takes words for what they are', () => {
    expect(
      parse(modelsQuery, {
        lineOfBusiness: 'none',
        fencedTo: 'platform',
        level: 'none',
        stage: 'serving',
        lifecycle: ['a', 'b'],
      }),
    ).toMatchObject({
      lineOfBusiness: 'none',
      fencedTo: ['platform'],
      level: 'none',
      lifecycle: ['a', 'b'],
    });
  });

  it.each([
    ['limit', { limit: '501' }, 'must be at most 500'],
    ['limit', { limit: '1.5' }, 'must be a whole number'],
    ['limit', { limit: 'many' }, 'must be a number'],
    ['limit', { limit: ['1', '2'] }, 'must be a number'],
    ['cursor', { cursor: '' }, ''],
    ['cursor', { cursor: 'x'.repeat(5001) }, ''],
    ['sort', { sort: 'owner' }, 'expected one of'],
    ['stage', { stage: 'training' }, 'must come with status, fencedTo or tool'],
    ['status', { status: 'lost' }, 'expected one of'],
    ['operatingModel', { operatingModel: 'mixed' }, 'expected one of'],
    ['level', { level: '' }, 'must not be empty'],
    ['q', { q: long }, 'must be at most 500 characters long'],
    ['q', { q: 'a\0' }, 'must not contain NUL'],
    ['q', { q: ['a', 'b'] }, 'expected string'],
    ['q', { q: { a: 'b' } }, 'expected string'],
    ['owner', { owner: ':' }, 'must be an entity reference, got ":"'],
    ['owner', { owner: '/a' }, 'must be an entity reference'],
    ['lineOfBusiness', { lineOfBusiness: '' }, ''],
    ['fencedTo', { fencedTo: 'a/' }, ''],
    ['owner.1', { owner: ['a', '/b'] }, 'must be an entity reference'],
    ['owner', { owner: Array(101).fill('a') }, 'must stand at most 100 times'],
    ['tool', { tool: 'a\0' }, 'must not contain NUL'],
    ['lifecycle', { lifecycle: { a: 'b' } }, 'expected array'],
    ['lifecycle.1', { lifecycle: ['a', ''] }, 'must not be empty'],
    [
      'lifecycle',
      { lifecycle: Array(21).fill('a') },
      'must stand at most 20 times',
    ],
  ])('refuses a wrong %s: %j', (field, query, why) => {
    let message = '';
    try {
      parse(modelsQuery, query);
    } catch (error) {
      message = (error as InputError).message;
    }
    expect(message).toMatch(new RegExp(`(^|; )${field}: `));
    expect(message).toContain(why);
  });
});

describe('the other queries', () => {
  it('let fences be of one stage', () => {
    expect(parse(fencesQuery, { stage: 'serving' })).toEqual({
      stage: 'serving',
      limit: 50,
    });
    expect(() => parse(fencesQuery, { sort: 'title' })).toThrow(
      'sort: no such parameter',
    );
  });

  it('count models in production unless told otherwise', () => {
    const lifecycles = [undefined, 'a', ['a', 'b'], 'all', ['a', 'all']];
    expect(
      lifecycles.map(lifecycle => parse(rollUpQuery, { lifecycle }).lifecycle),
    ).toEqual([['production'], ['a'], ['a', 'b'], undefined, undefined]);
    expect(parse(linesOfBusinessQuery, {})).toEqual({
      lifecycle: ['production'],
      sort: 'title',
      limit: 50,
    });
  });

  it('refuse what they do not know', () => {
    expect(() => parse(featureStoresQuery, { stage: 'x' })).toThrow(
      'stage: no such parameter',
    );
    expect(() => parse(noQuery, { x: '1', y: '2' })).toThrow(
      'x, y: no such parameter',
    );
  });
});

describe('pathReference', () => {
  it('completes what the path leaves to its place', () => {
    const params = { kind: 'Component', namespace: 'Default', name: 'A' };
    expect(pathReference(params)).toBe('component:default/a');
    expect(pathReference(params, 'Group')).toBe('group:default/a');
  });

  it.each([
    ['kind', { kind: 'a\0', namespace: 'b', name: 'c' }],
    ['namespace', { kind: 'a', namespace: '\0', name: 'c' }],
    ['name', { kind: 'a', namespace: 'b', name: 'c\0' }],
    ['name', { kind: 'a', namespace: 'b', name: long }],
  ])('names a wrong %s', (field, params) => {
    expect(() => pathReference(params)).toThrow(InputError);
    expect(() => pathReference(params)).toThrow(new RegExp(`^${field}: must`));
  });
});
