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

type Function = (x: readonly number[]) => number;

function analyse(f: Function, factors: number, base: number): readonly SobolIndex[] {
  const rows = saltelliRows(sobolPoints(2 * factors, base));
  const outcomes = rows.map((units) => f(fractionsOf(units)));
  return sobolIndices(outcomes, factors, { draws: openDraws('1', 'bootstrap'), resamples: 100 }) ?? [];
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
    const found = sobolIndices(outcomes, 3, { draws: openDraws('1', 'bootstrap'), resamples: 50 }) ?? [];
    expect(offBy(found, { first: shares, total: shares })).toBeLessThan(0.02);
  });

  it('say nothing of an outcome that never differs', () => {
    const draws = openDraws('1', 'bootstrap');
    expect(sobolIndices(Array(40).fill(7), 3, { draws })).toBeUndefined();
    expect(() => sobolIndices(Array(41).fill(7), 3, { draws })).toThrow('every row of the design');
  });

  it('come with the same interval whenever they are asked for', () => {
    expect(analyse(ishigami, 3, 64)).toEqual(analyse(ishigami, 3, 64));
  });

  it('are the same in whatever unit the outcome is counted', () => {
    const inMillions = (x: readonly number[]) => ishigami(x) / 2 ** 20;
    expect(analyse(inMillions, 3, 64)).toEqual(analyse(ishigami, 3, 64));
  });

  it('lie in their interval in about 95 of 100 independent samples', () => {
    const samples = LONG ? 1_000 : 120;
    const known = ishigamiIndices();
    const covered = [0, 0, 0, 0, 0, 0];
    for (let sample = 0; sample < samples; sample++) {
      const draws = openDraws(String(sample), 'rows');
      const base = Array.from({ length: 256 }, () => Array.from({ length: 6 }, () => draws.u32()));
      const outcomes = saltelliRows(base).map((units) => ishigami(fractionsOf(units)));
      const resampling = { draws: openDraws(String(sample), 'bootstrap'), resamples: 300 };
      sobolIndices(outcomes, 3, resampling)?.forEach(({ first, total }, i) => {
        const [one = 0, other = 0] = [known.first[i], known.total[i]];
        if (first.low <= one && one <= first.high) covered[i] = (covered[i] ?? 0) + 1;
        if (total.low <= other && other <= total.high) covered[i + 3] = (covered[i + 3] ?? 0) + 1;
      });
    }
    // 92.4 to 93.9 % in 1,000 samples: percentile intervals of 256 rows are a little short.
    const [least, most] = LONG ? [0.91, 0.97] : [0.86, 0.995];
    for (const count of covered) {
      expect(count / samples).toBeGreaterThan(least);
      expect(count / samples).toBeLessThan(most);
    }
  });
});
