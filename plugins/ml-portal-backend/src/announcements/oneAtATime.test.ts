import { oneAtATime } from './oneAtATime';

describe('oneAtATime', () => {
  it('runs once more for all who called meanwhile', async () => {
    const ends: (() => void)[] = [];
    const work = jest.fn(() => new Promise<void>(end => ends.push(end)));
    const call = oneAtATime(work);
    const all = [call(), call(), call()];
    expect(work).toHaveBeenCalledTimes(1);
    ends[0]();
    await new Promise(resolve => setImmediate(resolve));
    expect(work).toHaveBeenCalledTimes(2);
    ends[1]();
    await Promise.all(all);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('runs again after it failed', async () => {
    const work = jest.fn(async () => {});
    work.mockRejectedValueOnce(new Error('No'));
    const call = oneAtATime(work);
    await expect(call()).rejects.toThrow('No');
    await call();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
