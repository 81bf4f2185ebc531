// Morris effects against a worked exercise, against a whole grid, and on Morris's own function of twenty factors.
import { describe, expect, it } from 'vitest';
import { openDraws } from '../../../src/study/design/draws.ts';
import { fullFactorial } from '../../../src/study/design/factorial.ts';
import { morrisRows } from '../../../src/study/design/morris.ts';
import { morrisEffects } from '../../../src/study/sensitivity/morris-effects.ts';
import { ishigami, morrisFunction } from '../../support/functions.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

const draws = () => openDraws('1', 'bootstrap');

describe('Morris effects', () => {
  it('are those of the worked exercise in Saltelli and others, Global Sensitivity Analysis (2008), exercise 4', () => {
    const thirds = '01 03 23 01 21 23 20 22 02 13 33 31 13 11 31 12 10 30'.split(' ');
    const rows = thirds.map((row) => [...row].map(Number));
    const outcomes = [
      0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1.0,
    ];
    const [one, two] = morrisEffects([4, 4], rows, outcomes, { draws: draws() });
    const found = [one, two].flatMap((effect) => [effect?.mu, effect?.muStar, effect?.sigma]);
    // The outcomes are printed to two decimals, so that an effect worked from them is right to 0.015.
    for (const [i, printed] of [0.66, 1.62, 1.79, 0.21, 0.35, 0.41].entries()) {
      expect(Math.abs((found[i]?.value ?? Number.NaN) - printed)).toBeLessThan(0.015);
    }
  });

  it('rank the twenty factors of Morris (1991): ten matter, three of them alone, ten do not', () => {
    const sizes = Array<number>(20).fill(4);
    const rows = morrisRows(sizes, { trajectories: 10 }, openDraws('1', 'morris'));
    const outcomes = rows.map((row) => morrisFunction(row.map((level) => level / 3)));
    const effects = morrisEffects(sizes, rows, outcomes, { draws: draws() });
    const ranked = effects
      .map(({ muStar }, factor) => ({ factor: factor + 1, size: muStar.value }))
      .sort((a, b) => b.size - a.size)
      .map(({ factor }) => factor);
    expect(ranked.slice(0, 10).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const sigmas = effects.map(({ sigma }) => sigma.value);
    // Factors 8 to 10 act alone: their effect hardly spreads, where that of 1 to 6 does.
    expect(Math.max(...sigmas.slice(7, 10))).toBeLessThan(Math.min(...sigmas.slice(0, 6)) / 2);
  });

  it('are effects over the whole range, however few levels a factor has', () => {
    const sizes = [2, 3, 11];
    const rows = morrisRows(sizes, { trajectories: 20 }, openDraws('1', 'morris'));
    const outcomes = rows.map(([a = 0, b = 0, c = 0]) => 5 * a - 2 * b + c);
    const found = morrisEffects(sizes, rows, outcomes, { draws: draws() });
    expect(found.map(({ mu }) => mu.value)).toEqual([5, -4, 10].map(near));
    expect(found.map(({ muStar }) => muStar.value)).toEqual([5, 4, 10].map(near));
    expect(found.map(({ sigma }) => sigma.value)).toEqual([0, 0, 0].map(near));
  });

  it('lie in their intervals in about 95 of 100 samples', () => {
    const samples = LONG ? 1_000 : 150;
    const sizes = [4, 4, 4];
    const known = onWholeGrid(sizes);
    const covered = known.map(() => 0);
    for (let sample = 0; sample < samples; sample++) {
      const rows = morrisRows(sizes, { trajectories: 20 }, openDraws(String(sample), 'morris'));
      const resampling = { draws: openDraws(String(sample), 'bootstrap'), resamples: 400 };
      morrisEffects(sizes, rows, rows.map(atGrid), resampling)
        .flatMap(({ mu, muStar }) => [mu, muStar])
        .forEach(({ low, high }, i) => {
          const value = known[i] ?? Number.NaN;
          if (low <= value + 1e-9 && value - 1e-9 <= high) covered[i] = (covered[i] ?? 0) + 1;
        });
    }
    // 94.5 to 96.3 % in 1,000 samples of 20 walks; the size of factor 2's effect is always the same.
    const [least, most] = LONG ? [0.93, 0.98] : [0.89, 0.995];
    expect(covered[3]).toBe(samples);
    for (const count of covered.toSpliced(3, 1)) {
      expect(count / samples).toBeGreaterThan(least);
      expect(count / samples).toBeLessThan(most);
    }
  });

  it('refuse rows that are no walks', () => {
    const resampling = { draws: draws() };
    expect(() => morrisEffects([2, 2], [[0, 0]], [1], resampling)).toThrow('whole walks');
    const twice = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ];
    expect(() => morrisEffects([2, 2], twice, [0, 0, 0, 0, 0, 0], resampling)).toThrow('turns one');
  });
});

function near(value: number): unknown {
  return expect.closeTo(value, 2);
}

function atGrid(levels: readonly number[]): number {
  return ishigami(levels.map((level) => level / 3));
}

/** The mean effect and the mean size of effect of each factor over all steps there are. */
function onWholeGrid(sizes: readonly number[]): number[] {
  return sizes.flatMap((_, factor) => {
    const effects = fullFactorial(sizes)
      .filter((row) => (row[factor] ?? 0) < 2)
      .map((row) => (atGrid(row.with(factor, (row[factor] ?? 0) + 2)) - atGrid(row)) * 1.5);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return [mean(effects), mean(effects.map(Math.abs))];
  });
}
