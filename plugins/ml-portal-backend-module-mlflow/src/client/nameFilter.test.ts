import { nameFilter } from './nameFilter';

describe('nameFilter', () => {
  it.each([
    ['churn', `name='churn'`],
    ['Card fraud (v2) 50%', `name='Card fraud (v2) 50%'`],
    ['the "best"', `name='the "best"'`],
    [`anna's`, `name="anna's"`],
    [`x' OR name LIKE '%`, `name="x' OR name LIKE '%"`],
    [`anna's "best"`, `name LIKE 'anna_s _best_'`],
    ['back\\slash', `name LIKE 'back_slash'`],
    [`end\\`, `name LIKE 'end_'`],
  ])('asks for %s', (name, filter) => {
    expect(nameFilter(name)).toBe(filter);
  });
});
