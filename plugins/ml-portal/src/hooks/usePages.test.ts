import { act, renderHook } from '@testing-library/react';
import { usePages } from './usePages';

const pagesOf = (view: string) =>
  renderHook(props => usePages(props.view), { initialProps: { view } });

describe('usePages', () => {
  it('turns pages there and back', () => {
    const { result } = pagesOf('all');
    expect(result.current).toMatchObject({ cursor: undefined, number: 1 });
    act(() => result.current.next('b'));
    act(() => result.current.next('c'));
    expect(result.current).toMatchObject({ cursor: 'c', number: 3 });
    act(() => result.current.previous());
    expect(result.current).toMatchObject({ cursor: 'b', number: 2 });
  });

  it('turns once, however often it is asked before the page comes', () => {
    const { result } = pagesOf('all');
    const { next } = result.current;
    act(() => {
      next('b');
      next('b');
    });
    act(() => result.current.next('b'));
    expect(result.current).toMatchObject({ cursor: 'b', number: 2 });
  });

  it('starts anew with what it shows', () => {
    const { result, rerender } = pagesOf('all');
    act(() => result.current.next('b'));
    rerender({ view: 'some' });
    expect(result.current).toMatchObject({ cursor: undefined, number: 1 });
    act(() => result.current.next('b'));
    expect(result.current).toMatchObject({ cursor: 'b', number: 2 });
  });
});
