// Coverage under stopping: experiments that stop at the first look whose interval is short enough, as a run would.
import { describe, expect, it } from 'vitest';
import { type Histogram, histogramOf, mergeHistograms } from '../../../src/study/statistics/histogram.ts';
import { halfWidth, type Interval } from '../../../src/study/statistics/interval.ts';
import { judgeLook, planLooks } from '../../../src/study/statistics/looks.ts';
import { type Below, luckOf } from '../../../src/study/statistics/luck.ts';
import { skewedInterval, studentInterval } from '../../../src/study/statistics/mean-interval.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { mergePairs, pairsOf } from '../../../src/study/statistics/pairs.ts';
import { turnedInterval } from '../../../src/study/statistics/turned-interval.ts';
import { ALLOWED, BELLS, changed, coverage, EXPERIMENTS, LONG, SKEWED, yesNo } from './samplers.ts';

const PLAN = planLooks(16);
const holds = ({ low, high }: Interval, truth: number) => low <= truth && truth <= high;

/** Runs look by look until the goal is met or no look is left; the interval reported, and the look it came from. */
function runUntil<T>(
  goal: number,
  shard: () => T,
  merge: (parts: readonly T[]) => T,
  intervalOf: (prefix: T, miss: number) => Interval,
): { readonly interval: Interval; readonly look: number } {
  let prefix: T | undefined;
  let done = 0;
  for (let look = 0; ; look++) {
    const shards = Array.from({ length: (PLAN.prefixes[look] ?? 0) - done }, shard);
    const all = merge(prefix === undefined ? shards : [prefix, ...shards]);
    const found = judgeLook(PLAN, look, goal, (miss) => intervalOf(all, miss));
    if (found.stop) return { interval: found.interval, look };
    prefix = all;
    done = found.shards;
  }
}

function expectHeld(what: string, held: number, looks: readonly number[]): void {
  if (LONG) console.info(`stopping, ${what}: ${held}, looks ${looks.join(' ')}`);
  expect(held).toBeGreaterThanOrEqual(LONG ? 0.95 : ALLOWED.least);
  // The goal was chosen so that experiments really stop early, at more than one look.
  expect(looks.filter((count) => count > EXPERIMENTS / 50).length).toBeGreaterThan(1);
}

const gather = (draw: (below: Below) => number, size: number, below: Below): Histogram =>
  histogramOf(Array.from({ length: size }, () => draw(below)));

describe('an interval reported at the look it stopped at', () => {
  it.each([
    [BELLS, 30, 2.5],
    [BELLS, 100, 1.26],
    [SKEWED, 100, 1.45],
    [SKEWED, 50, 2.1],
  ])('holds the mean of outcomes in 95 % at least: $name', (sampler, size, goal) => {
    const below = luckOf(`stop ${sampler.name} ${size}`);
    const looks = PLAN.prefixes.map(() => 0);
    const held = coverage(EXPERIMENTS, () => {
      const { interval, look } = runUntil(
        goal,
        () => gather(sampler.draw, size, below),
        mergeHistograms,
        (prefix, miss) => skewedInterval(momentsOf(prefix), miss),
      );
      looks[look] = (looks[look] ?? 0) + 1;
      return holds(interval, sampler.mean);
    });
    expectHeld(`${sampler.name}, ${size}`, held, looks);
  });

  it.each([
    [yesNo(100, 100, 500), 0.0285],
    [yesNo(500, 500, 500), 0.06],
    [yesNo(100, 200, 300), 0.0555],
    // One pair in twenty turns, and all of them one way.
    [yesNo(100, 150, 1000), 0.03],
  ])('holds the difference of shares in 95 % at least: $name', (sampler, goal) => {
    const below = luckOf(`stop ${sampler.name}`);
    const looks = PLAN.prefixes.map(() => 0);
    const held = coverage(EXPERIMENTS, () => {
      const { interval, look } = runUntil(
        goal,
        () => gather((luck) => turnOf(sampler.draw(luck)), 100, below),
        mergeHistograms,
        (prefix, miss) => turned(prefix, miss),
      );
      looks[look] = (looks[look] ?? 0) + 1;
      return holds(interval, sampler.mean);
    });
    expectHeld(sampler.name, held, looks);
  });

  it('holds a paired difference in 95 % at least', () => {
    const sampler = changed(BELLS, SKEWED);
    const below = luckOf('stop pairs');
    const looks = PLAN.prefixes.map(() => 0);
    const held = coverage(EXPERIMENTS, () => {
      const { interval, look } = runUntil(
        1.4,
        () => pairsOf(Array.from({ length: 100 }, () => sampler.draw(below))),
        mergePairs,
        ({ difference }, miss) => skewedInterval(momentsOf(difference), miss),
      );
      looks[look] = (looks[look] ?? 0) + 1;
      return holds(interval, sampler.mean);
    });
    expectHeld('pairs', held, looks);
  });
});

describe('looking at plain 95 % intervals and stopping at the first that leaves out nothing', () => {
  it('finds something in nothing far too often; the plan does not', () => {
    const below = luckOf('peeking');
    let [plain, planned] = [0, 0];
    const experiments = LONG ? 4_000 : 400;
    for (let i = 0; i < experiments; i++) {
      let prefix: Histogram = [];
      let [fooled, warned] = [false, false];
      PLAN.prefixes.forEach((shards, look) => {
        const more = shards - (PLAN.prefixes[look - 1] ?? 0);
        prefix = mergeHistograms([prefix, gather(BELLS.draw, 30 * more, below)]);
        const moments = momentsOf(prefix);
        if (!holds(studentInterval(moments), BELLS.mean)) fooled = true;
        if (!holds(studentInterval(moments, PLAN.missEach), BELLS.mean)) warned = true;
      });
      if (fooled) plain += 1;
      if (warned) planned += 1;
    }
    if (LONG) console.info(`peeking: plain ${plain / experiments}, planned ${planned / experiments}`);
    expect(plain / experiments).toBeGreaterThan(0.1);
    expect(planned / experiments).toBeLessThan(LONG ? 0.06 : 0.08);
  });

  it('costs a third more length', () => {
    const moments = momentsOf(histogramOf([1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(halfWidth(studentInterval(moments, PLAN.missEach))).toBeLessThan(
      1.4 * halfWidth(studentInterval(moments)),
    );
  });
});

function turnOf([first, second]: readonly [number, number]): number {
  return second - first;
}

function turned(differences: Histogram, miss: number): Interval {
  const counts = new Map(differences);
  const all = differences.reduce((sum, [, count]) => sum + count, 0);
  return turnedInterval(counts.get(1) ?? 0, counts.get(-1) ?? 0, all, miss);
}
