import { act, renderHook } from '@testing-library/react';
import { useLasting } from './useLasting';

describe('useLasting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const lasting = () =>
    renderHook(({ holds }) => useLasting(holds, 250), {
      initialProps: { holds: true },
    });
  const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

  it('tells what has held for that long, and no longer once it does not hold', () => {
    const { result, rerender } = lasting();
    pass(249);
    expect(result.current).toBe(false);
    pass(1);
    expect(result.current).toBe(true);
    rerender({ holds: false });
    expect(result.current).toBe(false);
  });

  it('counts anew after what was over sooner', () => {
    const { result, rerender } = lasting();
    pass(200);
    rerender({ holds: false });
    rerender({ holds: true });
    pass(200);
    expect(result.current).toBe(false);
    pass(50);
    expect(result.current).toBe(true);
  });
});
