// Who plays leaves no trace: one thread or several give the same answers, tell how far they are, and can be stopped.
import { describe, expect, it } from 'vitest';
import { forecastsOf, gamesIn } from '../../../src/study/hindcast/forecast.ts';
import { playWork } from '../../../src/study/hindcast/threads.ts';
import { lagoonWork } from './lagoon.ts';

// More than one piece of each unit, and a last one that is not full.
const work = lagoonWork(130);

async function play(threads: number, stop?: (games: number) => boolean) {
  const own = new AbortController();
  const told: number[] = [];
  const played = (games: number) => {
    told.push(games);
    if (stop?.(games) === true) own.abort();
  };
  const rows = await playWork(work, threads, { played, signal: own.signal });
  return { rows, told };
}

describe('a hindcast in threads', () => {
  it('comes to the same answers in one thread and in two, and two play every game', async () => {
    const [one, two] = [await play(1), await play(2)];
    if (one.rows === undefined || two.rows === undefined) throw new Error('both were played to the end');
    expect(two.rows).toEqual(one.rows);
    expect(forecastsOf(work, two.rows)).toEqual(forecastsOf(work, one.rows));
    expect(two.told).toEqual(two.told.toSorted((a, b) => a - b));
    expect(two.told.at(-1)).toBe(gamesIn(work));
  });

  it.each([1, 2])('ends in %i when it is told to, without rows', async (threads) => {
    const { rows, told } = await play(threads, (games) => games > 0);
    expect(rows).toBeUndefined();
    expect(told.at(-1)).toBeLessThan(gamesIn(work));
  });
});
