import { renderInTestApp } from '@backstage/test-utils';
import { act, screen } from '@testing-library/react';
import { Loaded } from './Loaded';

const polled = (outdated: boolean) => ({
  value: 'An answer',
  outdated,
  retry: () => {},
  refresh: () => {},
});

const show = (outdated: boolean) => (
  <Loaded polled={polled(outdated)} keepOutdated>
    {value => <p>{value}</p>}
  </Loaded>
);

it('fades what answers an earlier question, but not for an answer that comes at once', async () => {
  const { rerender } = await renderInTestApp(show(false));
  jest.useFakeTimers();
  try {
    rerender(show(true));
    const frame = screen.getByText('An answer').parentElement!;
    expect(frame).toHaveAttribute('aria-busy', 'true');
    expect(frame).not.toHaveStyle({ opacity: 0.6 });
    act(() => jest.advanceTimersByTime(250));
    expect(frame).toHaveStyle({ opacity: 0.6 });
    rerender(show(false));
    expect(frame).toHaveAttribute('aria-busy', 'false');
    expect(frame).not.toHaveStyle({ opacity: 0.6 });
  } finally {
    jest.useRealTimers();
  }
});
