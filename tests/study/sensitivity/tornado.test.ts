// Tornado bars against differences worked by hand.
import { describe, expect, it } from 'vitest';
import { lowAndHigh } from '../../../src/study/design/one-at-a-time.ts';
import { tornado } from '../../../src/study/sensitivity/tornado.ts';
import { turnedInterval } from '../../../src/study/statistics/turned-interval.ts';

describe('a tornado', () => {
  it('has the widest bar on top, each end with the interval of its paired differences', () => {
    const bars = tornado([
      [10, 20, 30, 40],
      [11, 23, 32, 42],
      [10, 20, 30, 40],
      [0, 10, 20, 30],
      [15, 25, 35, 45],
    ]);
    expect(bars.map(({ factor, reach }) => [factor, reach])).toEqual([
      [1, 15],
      [0, 2],
    ]);
    expect(bars[0]).toMatchObject({ low: { value: -10, low: -10, high: -10 }, high: { value: 5 } });
    // Differences 1, 3, 2, 2: mean 2, standard error sqrt((2/3)/4) = 0.408248; t with 3 degrees of freedom is 3.182446.
    expect(bars[1]?.low).toEqual({
      value: 2,
      low: expect.closeTo(2 - 3.182446 * 0.408248, 5),
      high: expect.closeTo(2 + 3.182446 * 0.408248, 5),
    });
  });

  it('ranks the factors of a game by what they do, and does not miss one whose ends pull the same way', () => {
    const sizes = [5, 5, 5, 2];
    const game = ([a = 0, b = 0, c = 0, d = 0]: readonly number[], seed: number) =>
      a + 4 * Math.abs(b - 2) - 3 * c + 0 * d + seed;
    const rows = lowAndHigh(sizes, [2, 2, 2, 0]);
    const bars = tornado(rows.map((row) => [1, 2, 3].map((seed) => game(row, seed))));
    expect(bars.map(({ factor, reach }) => [factor, reach])).toEqual([
      [2, 12],
      [1, 8],
      [0, 4],
      [3, 0],
    ]);
  });

  it('has score intervals of no and yes', () => {
    const no = Array.from({ length: 30 }, () => 0);
    const [bar] = tornado([no, no, no.map((_, seed) => (seed < 3 ? 1 : 0))], 'yes-no');
    expect(bar?.low).toEqual({ value: 0, ...turnedInterval(0, 0, 30) });
    expect(bar?.high).toEqual({ value: 0.1, ...turnedInterval(3, 0, 30) });
    expect(() => tornado([no, no, no.map(() => 2)], 'yes-no')).toThrow('turns by 1');
  });

  it('compares rows of the same seeds only', () => {
    expect(() => tornado([[1, 2], [1], [2, 3]])).toThrow('same seeds');
    expect(() =>
      tornado([
        [1, 2],
        [1, 2],
      ]),
    ).toThrow('pairs of ends');
  });
});
