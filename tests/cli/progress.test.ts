// How far work is, in a log: nothing of short work, and a line a minute of long work.
import { describe, expect, it } from 'vitest';
import { sparsely } from '../../src/cli/wires.ts';

describe('progress without a terminal', () => {
  it('is a line a minute, and none before the first minute is over', () => {
    let now = 5000;
    const isDue = sparsely(() => now);
    const said: number[] = [];
    for (; now < 5000 + 150_000; now += 250) if (isDue('far')) said.push(now - 5000);
    expect(said).toEqual([60_000, 120_000]);
    // The work is over: the next begins anew.
    expect(isDue('')).toBe(false);
    now += 59_000;
    expect(isDue('far')).toBe(false);
    now += 60_000;
    expect(isDue('far')).toBe(true);
  });
});
