import { act, renderHook, waitFor } from '@testing-library/react';
import { usePolled } from './usePolled';

const EVERY_MS = 1_000;

/** Lets what is under way settle, then time pass. */
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function setVisible(visible: boolean) {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (visible ? 'visible' : 'hidden'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('usePolled', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    setVisible(true);
    jest.useRealTimers();
  });

  it('loads again after each answer, and never twice at once', async () => {
    const answers: ((value: number) => void)[] = [];
    const load = jest.fn(
      () => new Promise<number>(resolve => answers.push(resolve)),
    );
    const { result } = renderHook(() => usePolled(load, [], EVERY_MS));
    await pass(5 * EVERY_MS);
    expect(load).toHaveBeenCalledTimes(1);
    await act(async () => answers[0](1));
    expect(result.current.value).toBe(1);
    await pass(EVERY_MS);
    expect(load).toHaveBeenCalledTimes(2);
    expect(result.current.value).toBe(1);
  });

  it('rests while the page is hidden, and catches up when it is seen', async () => {
    const load = jest.fn(async () => 1);
    renderHook(() => usePolled(load, [], EVERY_MS));
    await pass(0);
    setVisible(false);
    await pass(5 * EVERY_MS);
    expect(load).toHaveBeenCalledTimes(1);
    setVisible(true);
    await pass(0);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps the last good answer when a newer one fails, and tries again', async () => {
    const load = jest
      .fn()
      .mockResolvedValueOnce(1)
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValueOnce(2);
    const { result } = renderHook(() => usePolled<number>(load, [], EVERY_MS));
    await pass(EVERY_MS);
    expect(result.current).toMatchObject({
      value: 1,
      error: { message: 'away' },
    });
    await act(async () => result.current.retry());
    await waitFor(() => expect(result.current.value).toBe(2));
    expect(result.current.error).toBeUndefined();
  });

  it('marks what answers an earlier question, and drops it when the new one fails', async () => {
    const load = async (name: string) => {
      if (name === 'bad') {
        throw new Error('no such thing');
      }
      return name;
    };
    const { result, rerender } = renderHook(
      ({ name }) => usePolled(() => load(name), [name]),
      { initialProps: { name: 'first' } },
    );
    expect(result.current).toMatchObject({ value: undefined, outdated: true });
    await pass(0);
    expect(result.current).toMatchObject({ value: 'first', outdated: false });
    rerender({ name: 'bad' });
    expect(result.current).toMatchObject({ value: 'first', outdated: true });
    await pass(0);
    expect(result.current).toMatchObject({
      value: undefined,
      error: { message: 'no such thing' },
      outdated: false,
    });
  });

  it('lets an answer arrive before it asks again, however often it is told to', async () => {
    const answers: ((value: number) => void)[] = [];
    const load = jest.fn(
      (_: AbortSignal) => new Promise<number>(resolve => answers.push(resolve)),
    );
    const { result } = renderHook(() => usePolled(load, [], EVERY_MS));
    act(() => result.current.refresh());
    act(() => result.current.refresh());
    expect(load).toHaveBeenCalledTimes(1);
    expect(load.mock.calls[0][0].aborted).toBe(false);
    await act(async () => answers[0](1));
    expect(result.current.value).toBe(1);
    expect(load).toHaveBeenCalledTimes(2);
    await act(async () => answers[1](2));
    expect(result.current.value).toBe(2);
    // Asking between two rounds takes the place of the next one.
    await pass(EVERY_MS / 2);
    act(() => result.current.refresh());
    await act(async () => answers[2](3));
    await pass(EVERY_MS / 2);
    expect(load).toHaveBeenCalledTimes(3);
    await pass(EVERY_MS / 2);
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('aborts what is superseded', async () => {
    const signals: AbortSignal[] = [];
    const { rerender, unmount } = renderHook(
      ({ name }) =>
        usePolled(async signal => void signals.push(signal), [name], EVERY_MS),
      { initialProps: { name: 'first' } },
    );
    rerender({ name: 'second' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    unmount();
    expect(signals[1].aborted).toBe(true);
    await pass(5 * EVERY_MS);
    expect(signals).toHaveLength(2);
  });
});
