import { LONGEST_WAIT_MS, REST_MS, Settling } from './Settling';

const START = Date.UTC(2026, 10, 23);

describe('Settling', () => {
  /** Looks at the newest change, some time after the start. */
  const looks = (...steps: [newest: number | undefined, afterMs: number][]) => {
    const settling = new Settling();
    return steps.map(([newest, afterMs]) =>
      settling.look(newest, START + afterMs),
    );
  };

  it('waits until nothing was added for a while', () => {
    expect(looks([1, 0], [1, REST_MS - 1], [1, REST_MS])).toEqual([
      false,
      false,
      true,
    ]);
    expect(
      looks([1, 0], [2, REST_MS], [2, 2 * REST_MS - 1], [2, 2 * REST_MS]),
    ).toEqual([false, false, false, true]);
  });

  it('does not wait for ever where there is always more', () => {
    const steps = Array.from(
      { length: LONGEST_WAIT_MS / 1_000 + 1 },
      (_, second): [number, number] => [second, second * 1_000],
    );
    const answers = looks(...steps);
    expect(answers.indexOf(true)).toBe(LONGEST_WAIT_MS / 1_000);
  });

  it('begins anew after it told, and where others did', () => {
    expect(
      looks([1, 0], [1, REST_MS], [2, REST_MS + 1], [2, 2 * REST_MS + 1]),
    ).toEqual([false, true, false, true]);
    expect(
      looks([1, 0], [undefined, 1], [2, REST_MS], [2, 2 * REST_MS]),
    ).toEqual([false, false, false, true]);
  });
});
