import { COMPANY } from '../__testUtils__/company';
import { contextOf, judge } from '../__testUtils__/context';
import { model, user } from '../__testUtils__/entities';
import { practitionersOf } from './practitioners';

const u = (name: string) => `user:default/${name}`;

describe('practitionersOf', () => {
  it('are the members of groups that own a model or a stage', () => {
    const entities = [
      ...COMPANY,
      user('fay', ['payments-data', 'ml-platform']),
      user('gus', ['payments']),
    ];
    const verdicts = [
      model({
        owner: 'payments-risk-ds',
        stages: {
          dataPreparation: { owner: 'payments-data' },
          training: { owner: 'ghost' },
          serving: { owner: 'user:dan' },
        },
      }),
      model({ owner: 'payments-risk-ds' }),
      model(),
    ].map(entity => judge(entity, entities));
    expect(practitionersOf(verdicts, contextOf(entities).organization)).toEqual(
      {
        practitioners: [u('ana'), u('ben'), u('fay')],
        embedded: [u('fay')],
      },
    );
  });
});
