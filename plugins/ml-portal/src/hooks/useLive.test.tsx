import { signalApiRef } from '@backstage/plugin-signals-react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { useLive } from './useLive';

const EVERY_MS = 5_000;

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

function setVisible(visible: boolean) {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (visible ? 'visible' : 'hidden'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

function setUp() {
  let send: (message: { revision: number }) => void = () => {};
  const unsubscribe = jest.fn();
  const signals = {
    subscribe: jest.fn((_: string, onMessage: typeof send) => {
      send = onMessage;
      return { unsubscribe };
    }),
  };
  const load = jest.fn(async () => 1);
  const { unmount } = renderHook(() => useLive(load, [], EVERY_MS), {
    wrapper: ({ children }: PropsWithChildren) => (
      <TestApiProvider apis={[[signalApiRef, signals as never]]}>
        {children}
      </TestApiProvider>
    ),
  });
  return {
    load,
    unmount,
    signals,
    signal: (revision: number) => act(async () => send({ revision })),
  };
}

describe('useLive', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    setVisible(true);
    jest.useRealTimers();
  });

  it('loads again within two seconds of a signal, once for several', async () => {
    const { load, signal, signals } = setUp();
    await pass(0);
    expect(signals.subscribe).toHaveBeenCalledWith(
      'ml-portal:results-changed',
      expect.anything(),
    );
    expect(load).toHaveBeenCalledTimes(1);
    await signal(1);
    await signal(2);
    await pass(2_000);
    expect(load).toHaveBeenCalledTimes(2);
    await signal(3);
    await pass(2_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('takes a signal that repeats its revision for one, too', async () => {
    const { load, signal } = setUp();
    await pass(0);
    await signal(1);
    await pass(2_000);
    await signal(1);
    await pass(2_000);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('asks on its own only now and then', async () => {
    const { load } = setUp();
    await pass(29_000);
    expect(load).toHaveBeenCalledTimes(1);
    await pass(2_000);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('waits while the page is hidden', async () => {
    const { load, signal } = setUp();
    await pass(0);
    setVisible(false);
    await signal(1);
    await pass(5_000);
    expect(load).toHaveBeenCalledTimes(1);
    await act(async () => setVisible(true));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('asks nothing when the page is gone', async () => {
    const { load, signal, unmount } = setUp();
    await pass(0);
    await signal(1);
    unmount();
    await pass(60_000);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('asks as before where the app has no signals', async () => {
    const load = jest.fn(async () => 1);
    renderHook(() => useLive(load, [], EVERY_MS), {
      wrapper: ({ children }: PropsWithChildren) => (
        <TestApiProvider apis={[]}>{children}</TestApiProvider>
      ),
    });
    await pass(EVERY_MS + 100);
    expect(load).toHaveBeenCalledTimes(2);
  });
});
