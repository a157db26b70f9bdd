import {
  CHECK_RESULTS,
  OPERATING_MODELS,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import Ajv from 'ajv';
import schema from '../schema/result-changed.schema.json';
import {
  readResultChangedEvent,
  type ResultChangedEvent,
} from './resultChanged';

const EVENT: ResultChangedEvent = {
  id: '12',
  entityRef: 'component:default/card-fraud',
  at: '2026-11-23T12:00:00.000Z',
  event: 'changed',
  state: {
    score: 80,
    levels: { 'end-to-end-ownership': 'accountable', other: null },
    lifecycle: 'production',
    lineOfBusiness: 'group:default/payments',
    operatingModel: 'hybrid',
  },
  previousState: {
    score: null,
    levels: {},
    lifecycle: null,
    lineOfBusiness: null,
    operatingModel: null,
  },
  checks: [
    {
      scorecard: 'end-to-end-ownership',
      check: 'no-fences',
      state: 'failed',
      previousState: null,
    },
  ],
};

describe('readResultChangedEvent', () => {
  it.each<[string, object]>([
    ['a change', EVENT],
    ['a new entity', { ...EVENT, previousState: null, checks: [] }],
    ['one that left', { ...EVENT, state: null, checks: [] }],
    ['fields of a later version', { ...EVENT, more: 1 }],
  ])('reads %s', (_, payload) => {
    expect(readResultChangedEvent(payload)).toEqual(payload);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'changed'],
    ['another event', { entityRef: EVENT.entityRef }],
    ['no id', { ...EVENT, id: undefined }],
    ['an id that is no number', { ...EVENT, id: 'a' }],
    ['a word for an event', { ...EVENT, event: 'moved' }],
    ['half a state', { ...EVENT, state: { score: 1 } }],
    [
      'a score out of range',
      { ...EVENT, state: { ...EVENT.state, score: 101 } },
    ],
    [
      'a result of no check',
      { ...EVENT, checks: [{ ...EVENT.checks[0], state: 'bad' }] },
    ],
  ])('takes %s for none', (_, payload) => {
    expect(readResultChangedEvent(payload)).toBeUndefined();
  });
});

describe('result-changed.schema.json', () => {
  it('is a schema, and knows the words of the portal', () => {
    expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
    const { CheckState, ResultState } = schema.definitions;
    expect(CheckState.enum).toEqual([...CHECK_RESULTS, null]);
    const { operatingModel } = ResultState.properties;
    expect([...operatingModel.enum].sort()).toEqual(
      [...OPERATING_MODELS, null].sort(),
    );
  });
});
