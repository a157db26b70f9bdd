import { complaintsIn } from './useComplaints';

describe('complaintsIn', () => {
  it.each([
    ['reason: is too long', { reason: 'is too long' }],
    [
      'reviewOn: must be in the future; agreedBy.1: must be an entity reference, got "::"',
      {
        reviewOn: 'must be in the future',
        agreedBy: 'must be an entity reference, got "::"',
      },
    ],
    ['agreedBy.0: first; agreedBy.1: second', { agreedBy: 'first' }],
    ['other: is none of the form; the database is away', {}],
  ])('finds in %j what is said of fields', (message, complaints) => {
    expect(complaintsIn(message, ['reason', 'reviewOn', 'agreedBy'])).toEqual(
      complaints,
    );
  });
});
