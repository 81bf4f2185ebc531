// The distributions against printed tables.
import { describe, expect, it } from 'vitest';
import { betaCdf, logGamma } from '../../../src/study/statistics/beta.ts';
import { normalCdf, normalQuantile } from '../../../src/study/statistics/normal.ts';
import { studentCdf, studentQuantile } from '../../../src/study/statistics/student.ts';

describe('t quantiles', () => {
  // The table of every textbook (Fisher and Yates), three digits after the point.
  it.each([
    [0.975, 1, 12.706],
    [0.975, 2, 4.303],
    [0.975, 5, 2.571],
    [0.975, 10, 2.228],
    [0.975, 29, 2.045],
    [0.975, 60, 2.0],
    [0.975, 120, 1.98],
    [0.95, 4, 2.132],
    [0.995, 10, 3.169],
    [0.9995, 30, 3.646],
    [0.75, 1, 1.0],
  ])('at %d with %d degrees of freedom is %d', (p, degrees, printed) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(printed, 3);
  });

  it('are those of the normal distribution for a million runs, to the fifth digit', () => {
    expect(studentQuantile(0.975, 1_000_000)).toBeCloseTo(1.95997, 5);
  });

  it('turn back into the shares they were asked for, on both sides', () => {
    for (const p of [0.001, 0.2, 0.5, 0.9, 0.99999]) {
      for (const degrees of [1, 3, 29, 1000]) {
        expect(studentCdf(studentQuantile(p, degrees), degrees)).toBeCloseTo(p, 11);
      }
    }
  });
});

describe('normal quantiles', () => {
  it.each([
    [0.5, 0],
    [0.84134474606854, 1],
    [0.975, 1.959963984540054],
    [0.995, 2.575829303548901],
    [0.9999, 3.719016485455709],
  ])('at %d is %d', (p, printed) => {
    expect(normalQuantile(p)).toBeCloseTo(printed, 10);
    expect(normalCdf(-printed)).toBeCloseTo(1 - p, 12);
  });
});

describe('the beta distribution', () => {
  it('holds the binomial tail: 7 or more heads in 10 are 176 in 1024', () => {
    expect(betaCdf(0.5, 7, 4)).toBeCloseTo(176 / 1024, 13);
  });

  it('is its own mirror', () => {
    expect(betaCdf(0.3, 2, 7) + betaCdf(0.7, 7, 2)).toBeCloseTo(1, 13);
  });

  it('rests on factorials: gamma(11) is 3,628,800 and gamma(1/2) the root of pi', () => {
    expect(Math.exp(logGamma(11))).toBeCloseTo(3_628_800, 5);
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 13);
  });
});
