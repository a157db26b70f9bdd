import { renderHook } from '@testing-library/react';
import { startTransition, useEffect, useState } from 'react';
import { useInSteps } from './useInSteps';

const listOf = (names: string) =>
  [...names].map(entityRef => ({ entityRef, of: names }));

/** What was shown, one frame after the other. */
function framesOf(step: number, ...lists: string[]) {
  const frames: string[] = [];
  const [first, ...later] = lists.map(listOf);
  const { rerender } = renderHook(
    ({ list }) => {
      const shown = useInSteps(list, step)
        .map(({ entityRef }) => entityRef)
        .join('');
      if (frames.at(-1) !== shown) {
        frames.push(shown);
      }
    },
    { initialProps: { list: first } },
  );
  later.forEach(list => rerender({ list }));
  return frames;
}

describe('useInSteps', () => {
  it.each([
    ['a list at first', 2, ['abcde'], ['ab', 'abcd', 'abcde']],
    ['one that fits a frame', 5, ['abc'], ['abc']],
    ['nothing', 2, [''], ['']],
    [
      'a list in place of another',
      2,
      ['abcde', 'vwxyz'],
      ['ab', 'abcd', 'abcde', 'vwcde', 'vwxye', 'vwxyz'],
    ],
    [
      'a shorter one',
      2,
      ['abcde', 'xy'],
      ['ab', 'abcd', 'abcde', 'xycde', 'xye', 'xy'],
    ],
    ['a longer one', 2, ['ab', 'vwxy'], ['ab', 'vw', 'vwxy']],
    ['none in place of some', 2, ['abc', ''], ['ab', 'abc', 'c', '']],
    // None would be there twice meanwhile.
    [
      'the same in another order',
      2,
      ['abcd', 'dcba'],
      ['ab', 'abcd', 'dc', 'dcba'],
    ],
  ])('places %s', (_, step, lists, frames) => {
    expect(framesOf(step, ...lists)).toEqual(frames);
  });

  it('goes on with a list that comes in the step of the one before', () => {
    const [first, second] = ['abcde', 'vwxyz'].map(listOf);
    const { result } = renderHook(() => {
      const [list, setList] = useState(first);
      const shown = useInSteps(list, 2);
      useEffect(() => {
        // React does this and the next step at once.
        startTransition(() => setList(second));
      }, []);
      return shown;
    });
    expect(result.current).toEqual(second);
  });

  it('ends with the entries of the last list, and not of one that has the same names', () => {
    const lists = [listOf('abcde'), listOf('abcde')];
    const { result, rerender } = renderHook(({ list }) => useInSteps(list, 2), {
      initialProps: { list: lists[0] },
    });
    rerender({ list: lists[1] });
    expect(result.current).toEqual(lists[1]);
    result.current.forEach((entry, i) => expect(entry).toBe(lists[1][i]));
  });
});
