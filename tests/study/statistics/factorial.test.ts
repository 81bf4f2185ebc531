// Where the spread comes from: tables built of one source at a time, and exact sums in any order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCell } from '../../../src/study/statistics/cells.ts';
import { emptyFactorial, factorialOf, mergeFactorials } from '../../../src/study/statistics/factorial.ts';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { skewedInterval } from '../../../src/study/statistics/mean-interval.ts';
import { momentsOf } from '../../../src/study/statistics/moments.ts';
import { shareInterval } from '../../../src/study/statistics/share-interval.ts';
import { sourcesOf } from '../../../src/study/statistics/sources.ts';

type Rule = (lever: number, uncertainty: number, seed: number) => number;

/** Two levers, three uncertainties, four seeds. */
function tableOf(rule: Rule) {
  const rows = [0, 1, 2, 3].map((seed) =>
    [0, 1].flatMap((lever) => [0, 1, 2].map((uncertainty) => rule(lever, uncertainty, seed))),
  );
  return sourcesOf(factorialOf(2, 3, rows));
}

const NOTHING = {
  luck: 0,
  levers: 0,
  uncertainties: 0,
  interaction: 0,
  leversByUncertainties: 0,
  luckByLevers: 0,
  luckByUncertainties: 0,
  allThree: 0,
};

/** -1 and 1, or -1, 0 and 1, or -3, -1, 1 and 3: each sums to nothing. */
const L = (lever: number) => 2 * lever - 1;
const U = (uncertainty: number) => uncertainty - 1;
const S = (seed: number) => 2 * seed - 3;

describe('sources of variance', () => {
  it.each<[string, Rule, object]>([
    ['luck', (_l, _u, s) => 7 + S(s), { luck: 1 }],
    ['levers', (l) => 7 + L(l), { levers: 1 }],
    ['uncertainties', (_l, u) => 7 + U(u), { uncertainties: 1 }],
    ['levers by uncertainties', (l, u) => L(l) * U(u), { interaction: 1, leversByUncertainties: 1 }],
    ['luck by levers', (l, _u, s) => L(l) * S(s), { interaction: 1, luckByLevers: 1 }],
    ['luck by uncertainties', (_l, u, s) => U(u) * S(s), { interaction: 1, luckByUncertainties: 1 }],
    ['all three', (l, u, s) => L(l) * U(u) * S(s), { interaction: 1, allThree: 1 }],
  ])('of a table made of %s alone are that alone', (_name, rule, expected) => {
    expect(tableOf(rule)).toEqual({ ...NOTHING, ...expected });
  });

  it('share a mixed table by the variances of its parts: 5, 9 x 1, 4 x 2/3 and 1 x 5', () => {
    const found = tableOf((l, u, s) => S(s) + 3 * L(l) + 2 * U(u) + L(l) * S(s));
    const all = 5 + 9 + 8 / 3 + 5;
    expect(found?.luck).toBeCloseTo(5 / all, 12);
    expect(found?.levers).toBeCloseTo(9 / all, 12);
    expect(found?.uncertainties).toBeCloseTo(8 / 3 / all, 12);
    expect(found?.interaction).toBeCloseTo(5 / all, 12);
    expect(found?.luckByLevers).toBeCloseTo(5 / all, 12);
  });

  it('are not shared out where nothing varies', () => {
    expect(tableOf(() => 4)).toBeUndefined();
  });

  const rows = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([levers, uncertainties]) =>
      fc.record({
        levers: fc.constant(levers),
        uncertainties: fc.constant(uncertainties),
        rows: fc.array(
          fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
            minLength: levers * uncertainties,
            maxLength: levers * uncertainties,
          }),
          { minLength: 1, maxLength: 8 },
        ),
      }),
    );

  it('sum to 1, none below 0, the interaction being its four parts', () => {
    fc.assert(
      fc.property(rows, ({ levers, uncertainties, rows: seeds }) => {
        const found = sourcesOf(factorialOf(levers, uncertainties, seeds));
        if (found === undefined) return;
        expect(found.luck + found.levers + found.uncertainties + found.interaction).toBeCloseTo(1, 12);
        const { leversByUncertainties, luckByLevers, luckByUncertainties, allThree } = found;
        expect(leversByUncertainties + luckByLevers + luckByUncertainties + allThree).toBeCloseTo(
          found.interaction,
          12,
        );
        expect(Math.min(...Object.values(found))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('come of the same sums in whatever order seeds arrive', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 8 }), ({ levers, uncertainties, rows: seeds }, cut) => {
        const part = (some: readonly (readonly number[])[]) => factorialOf(levers, uncertainties, some);
        const whole = part(seeds);
        const [early, late] = [part(seeds.slice(0, cut)), part(seeds.slice(cut).toReversed())];
        expect(mergeFactorials(late, [early])).toEqual(whole);
        expect(mergeFactorials(emptyFactorial(levers, uncertainties), [early, late])).toEqual(whole);
      }),
    );
  });

  it('refuse a seed that does not fill its row', () => {
    expect(() => factorialOf(2, 2, [[1, 2, 3]])).toThrow('fills its row');
  });
});

describe('a cell', () => {
  const histogram = histogramOf([0, 1, 1, 0, 0, 1, 1, 1]);

  it('of amounts has the interval of the mean and the five places of the spread', () => {
    expect(describeCell(histogramOf([9, 1, 5, 3, 7]), 'amount')).toMatchObject({
      count: 5,
      mean: 5,
      least: 1,
      lowerQuartile: 3,
      median: 5,
      upperQuartile: 7,
      most: 9,
    });
    expect(describeCell(histogram, 'amount').interval).toEqual(skewedInterval(momentsOf(histogram)));
  });

  it('of no and yes has the interval of the share', () => {
    expect(describeCell(histogram, 'yes-no')).toMatchObject({ mean: 0.625, interval: shareInterval(5, 8) });
  });
});
