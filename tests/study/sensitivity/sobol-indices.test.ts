// Sobol indices against functions whose indices are known in closed form.
import { describe, expect, it } from 'vitest';
import { openDraws } from '../../../src/study/design/draws.ts';
import { fractionsOf, levelsOf } from '../../../src/study/design/factor.ts';
import { saltelliRows } from '../../../src/study/design/saltelli.ts';
import { sobolPoints } from '../../../src/study/design/sobol.ts';
import { type SobolIndex, sobolIndices } from '../../../src/study/sensitivity/sobol-indices.ts';
import { gFunction, gIndices, ishigami, ishigamiIndices } from '../../support/functions.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
// The full figure is 2^14 base rows; both came within 0.002 when this was written, 2^11 within 0.016.
const BASE = LONG ? 2 ** 14 : 2 ** 12;
const WITHIN = 0.01;
/** Experiments in which the intervals are tried. */
const SAMPLES = LONG ? 10_000 : 150;

type Function = (x: readonly number[]) => number;

function analyse(f: Function, factors: number, base: number): readonly SobolIndex[] {
  const rows = saltelliRows(sobolPoints(2 * factors, base));
  const outcomes = rows.map((units) => f(fractionsOf(units)));
  return sobolIndices(outcomes, factors) ?? [];
}

const ROWS = 512;

/** Outcomes of the rows of `saltelliRows` from base rows drawn by chance, without a list of the rows. */
function outcomesByChance(f: Function, factors: number, sample: number): Float64Array {
  const draws = openDraws(String(sample), 'rows');
  const outcomes = new Float64Array(ROWS * (factors + 2));
  const [a, b] = [new Array<number>(factors).fill(0), new Array<number>(factors).fill(0)];
  let at = 0;
  for (let row = 0; row < ROWS; row++) {
    for (const side of [a, b]) for (let i = 0; i < factors; i++) side[i] = draws.u32() / 2 ** 32;
    outcomes[at++] = f(a);
    outcomes[at++] = f(b);
    for (let i = 0; i < factors; i++) {
      const own = a[i] ?? 0;
      a[i] = b[i] ?? 0;
      outcomes[at++] = f(a);
      a[i] = own;
    }
  }
  return outcomes;
}

function offBy(found: readonly SobolIndex[], known: { first: number[]; total: number[] }): number {
  const offs = found.flatMap(({ first, total }, i) => [
    Math.abs(first.value - (known.first[i] ?? Number.NaN)),
    Math.abs(total.value - (known.total[i] ?? Number.NaN)),
  ]);
  return Math.max(...offs);
}

describe('Sobol indices', () => {
  it(`of Ishigami's function are right within ${WITHIN} from ${BASE} base rows`, () => {
    const found = analyse(ishigami, 3, BASE);
    expect(offBy(found, ishigamiIndices())).toBeLessThan(WITHIN);
    expect(offBy(found, { first: [0.314, 0.442, 0], total: [0.558, 0.442, 0.244] })).toBeLessThan(WITHIN);
  });

  it(`of the g-function of eight factors are right within ${WITHIN} from ${BASE} base rows`, () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const known = gIndices(a);
    expect(known.first[0]).toBeCloseTo(0.7162, 4);
    expect(
      offBy(
        analyse((x) => gFunction(a, x), 8, BASE),
        known,
      ),
    ).toBeLessThan(WITHIN);
  });

  it('are those of integer levels, where the outcome is a sum of levels', () => {
    // Variances of 0..1, 0..4 and 0..9 are 1/4, 2 and 33/4: no interaction, so first and total are the same.
    const sizes = [2, 5, 10];
    const rows = saltelliRows(sobolPoints(6, 2 ** 12));
    const outcomes = rows.map((units) => levelsOf(units, sizes).reduce((sum, level) => sum + level, 0));
    const shares = [0.25, 2, 8.25].map((variance) => variance / 10.5);
    const found = sobolIndices(outcomes, 3) ?? [];
    expect(offBy(found, { first: shares, total: shares })).toBeLessThan(0.02);
  });

  it('say nothing of an outcome that never differs', () => {
    expect(sobolIndices(Array(40).fill(7), 3)).toBeUndefined();
    expect(() => sobolIndices(Array(41).fill(7), 3)).toThrow('every row of the design');
  });

  it('come with the same interval whenever they are asked for', () => {
    expect(analyse(ishigami, 3, 64)).toEqual(analyse(ishigami, 3, 64));
  });

  it('are the same in whatever unit the outcome is counted', () => {
    const inMillions = (x: readonly number[]) => ishigami(x) / 2 ** 20;
    expect(analyse(inMillions, 3, 64)).toEqual(analyse(ishigami, 3, 64));
  });

  it('can be anything where one row alone makes the outcome differ', () => {
    const outcomes = Array.from({ length: 40 }, (_, at) => (at === 5 ? 1 : 0));
    const [one] = sobolIndices(outcomes, 3) ?? [];
    expect(one?.first).toMatchObject({ low: 0, high: 1 });
    expect(one?.total).toMatchObject({ low: 0, high: 1 });
    expect(one?.total.value).toBeGreaterThanOrEqual(0);
  });

  it("are means of terms over a variance, with Student's interval and Hall's of what each row adds", () => {
    // f(A), f(B), f(AB1) of four rows: outcomes less their mean of 2.5 have the variance 9/4.
    const outcomes = [1, 4, 4, 4, 1, 1, 1, 4, 1, 4, 1, 2];
    const [one] = sobolIndices(outcomes, 1) ?? [];
    expect(one?.first.value).toBeCloseTo((1.5 * 3 + 1.5 * 3 + 0 + 1.5 * 2) / 4 / 2.25, 12);
    expect(one?.total.value).toBeCloseTo((9 + 9 + 0 + 4) / 8 / 2.25, 12);
    // Each row left out in turn, and the index worked out anew from the others.
    const without = [0, 1, 2, 3].map((row) => {
      const rest = outcomes.filter((_, at) => Math.floor(at / 3) !== row);
      const [a, b, ab] = [0, 1, 2].map((column) =>
        rest.filter((_, at) => at % 3 === column).map((y) => y - 2.5),
      );
      const terms = (b ?? []).map((y, at) => y * ((ab?.[at] ?? 0) - (a?.[at] ?? 0)));
      const mean = [...(a ?? []), ...(b ?? [])].reduce((sum, y) => sum + y, 0) / 6;
      const variance = [...(a ?? []), ...(b ?? [])].reduce((sum, y) => sum + (y - mean) ** 2, 0) / 6;
      return terms.reduce((sum, y) => sum + y, 0) / 3 / variance;
    });
    const mean = without.reduce((sum, y) => sum + y, 0) / 4;
    const error = Math.sqrt((3 / 4) * without.reduce((sum, y) => sum + (y - mean) ** 2, 0));
    expect(one?.first.high).toBeCloseTo((one?.first.value ?? 0) + 3.182446 * error, 5);
    expect(one?.first.low).toBeCloseTo((one?.first.value ?? 0) - 3.182446 * error, 5);
  });

  const A = [0, 1, 4.5, 9, 99, 99, 99, 99];
  it.each([
    ["Ishigami's function", ishigami, ishigamiIndices()],
    ['the g-function of eight factors', (x: readonly number[]) => gFunction(A, x), gIndices(A)],
  ] as const)('lie in their interval in 95 of 100 independent samples of %s', (name, f, known) => {
    const truths = [...known.first, ...known.total];
    const factors = known.first.length;
    const covered = truths.map(() => 0);
    for (let sample = 0; sample < SAMPLES; sample++) {
      const found = sobolIndices(outcomesByChance(f, factors, sample), factors) ?? [];
      const intervals = [...found.map(({ first }) => first), ...found.map(({ total }) => total)];
      for (const [place, { low, high }] of intervals.entries()) {
        const truth = truths[place] ?? Number.NaN;
        if (low <= truth && truth <= high) covered[place] = (covered[place] ?? 0) + 1;
      }
    }
    const shares = covered.map((count) => count / SAMPLES);
    if (LONG) console.info(`Sobol, ${name}: ${shares.join(' ')}`);
    const [least, most] = LONG ? [0.94, 0.96] : [0.9, 0.99];
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...shares)).toBeLessThanOrEqual(most);
  });
});
