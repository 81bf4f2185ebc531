// Which decisions may be called turning points, where it is known how many of them are: none.
import { describe, expect, it } from 'vitest';
import type { Future } from '../../../src/study/paths/impact.ts';
import { impactsOf } from '../../../src/study/paths/impact-tally.ts';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { luckOf } from '../../../src/study/statistics/luck.ts';
import { skewedInterval, studentInterval } from '../../../src/study/statistics/mean-interval.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { LONG, SKEWED } from '../statistics/samplers.ts';

const SCORED = [{ actor: 'reed', objectives: [{ id: 'silver' }] }];

/** A crossroads of one deed, which changed progress by these amounts. */
function impactOf(changes: readonly number[], comparisons: number) {
  const deed = { turn: 1, phase: 'planning', actor: 'reed', orders: [], take: { orders: 0 } } as const;
  const crossroads = { deeds: [deed] };
  const futures = changes.map((change): Future => ({ with: [[change]], without: [[[0]]] }));
  const seat = impactsOf(crossroads, futures, SCORED, comparisons)[0]?.seats[0];
  if (seat === undefined) throw new Error('there is one deed and one seat');
  return seat;
}

const times = (count: number, value: number) => Array.from({ length: count }, () => value);

describe('a turning point', () => {
  it.each([
    [10, 300, false],
    [13, 300, false],
    [14, 300, true],
    [10, 20, true],
    [9, 1, false],
  ])('of %d futures that all changed alike, among %d comparisons: %s', (futures, comparisons, clear) => {
    expect(impactOf(times(futures, 1), comparisons)).toMatchObject({ low: 1, high: 1, clear });
  });

  it('is none where ten futures changed almost alike among hundreds of comparisons', () => {
    expect(impactOf([...times(9, 100), 101], 300).clear).toBe(false);
    expect(impactOf([...times(29, 100), 101], 300).clear).toBe(true);
  });

  it("has Student's interval of few futures, and Hall's from a hundred on", () => {
    const changes = (count: number) => times(count, 0).map((_, at) => at % 7 ** (at % 3));
    for (const [count, interval] of [
      [99, studentInterval],
      [100, skewedInterval],
    ] as const) {
      const found = interval(momentsOf(histogramOf(changes(count))));
      expect(impactOf(changes(count), 300)).toMatchObject(found);
    }
  });

  it.each([10, 20, 50])(
    'is seldom said where a decision changes nothing on the mean, of %d futures',
    (futures) => {
      const below = luckOf(`turning ${futures}`);
      const comparisons = 200;
      const tables = LONG ? 200 : 20;
      let wrong = 0;
      for (let table = 0; table < tables; table++) {
        const said = times(comparisons, 0).filter(
          () =>
            impactOf(
              times(futures, 0).map(() => SKEWED.draw(below) - SKEWED.draw(below)),
              comparisons,
            ).clear,
        );
        if (said.length > 0) wrong += 1;
      }
      if (LONG) console.info(`turning points of nothing, ${futures} futures: ${wrong} of ${tables} tables`);
      expect(wrong / tables).toBeLessThanOrEqual(LONG ? 0.06 : 0.15);
    },
  );
});
