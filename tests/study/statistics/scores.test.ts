// Scores of forecasts, worked by hand, and skill over blocks of questions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../../../src/study/statistics/calibration.ts';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { luckOf } from '../../../src/study/statistics/luck.ts';
import { brierScore, logScore, rankedProbabilityScore } from '../../../src/study/statistics/scores.ts';
import { bootstrapSkill, type Scored, skillOf } from '../../../src/study/statistics/skill.ts';

describe('a score', () => {
  it('of Brier is the squared miss', () => {
    expect(brierScore(7, 10, true)).toBeCloseTo(0.09, 12);
    expect(brierScore(7, 10, false)).toBeCloseTo(0.49, 12);
  });

  it('in bits adds one run to every class: 3 of 6 with two more classes is 4 of 9, none is 1 of 9', () => {
    expect(logScore([3, 3, 0], 0)).toBeCloseTo(Math.log2(9 / 4), 12);
    expect(logScore([3, 3, 0], 2)).toBeCloseTo(Math.log2(9), 12);
  });

  it('of ranks is the squared area between the steps', () => {
    // Runs 1, 1, 2, 4; came 3: a half below from 1 to 2, three quarters from 2 to 3, a quarter above from 3 to 4.
    expect(rankedProbabilityScore(histogramOf([1, 1, 2, 4]), 3)).toBeCloseTo(0.25 + 0.5625 + 0.0625, 12);
    expect(rankedProbabilityScore(histogramOf([5]), 2)).toBe(3);
    expect(rankedProbabilityScore(histogramOf([5]), 9)).toBe(4);
    expect(rankedProbabilityScore(histogramOf([5, 5]), 5)).toBe(0);
  });

  it('of ranks is the mean distance less half the mean distance of runs (the other form of the CRPS)', () => {
    const runs = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(runs, fc.integer({ min: -12, max: 12 }), (forecast, came) => {
        const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
        const apart = mean(forecast.flatMap((a) => forecast.map((b) => Math.abs(a - b))));
        const expected = mean(forecast.map((run) => Math.abs(run - came))) - apart / 2;
        expect(rankedProbabilityScore(histogramOf(forecast), came)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('of ranks is the Brier score where the outcome is no or yes', () => {
    expect(rankedProbabilityScore(histogramOf([1, 1, 1, 0]), 0)).toBeCloseTo(brierScore(3, 4, false), 12);
  });
});

describe('skill', () => {
  const blocks = (count: number, scored: (block: number) => readonly [number, number]): readonly Scored[] =>
    Array.from({ length: count * 5 }, (_, i) => {
      const [score, baseline] = scored(i % count);
      return { block: `block ${i % count}`, score, baseline };
    });

  it("is the share of the baseline's misses that is gone", () => {
    expect(skillOf(blocks(2, () => [0.15, 0.2]))).toMatchObject({ questions: 10 });
    expect(skillOf(blocks(2, () => [0.15, 0.2])).skill).toBeCloseTo(0.25, 12);
    expect(skillOf(blocks(2, () => [0.15, 0.2])).gain).toBeCloseTo(0.05, 12);
    expect(skillOf(blocks(2, () => [0.15, 0])).skill).toBeUndefined();
  });

  it('has no doubt where all blocks agree, and much where they do not', () => {
    const agreed = bootstrapSkill(
      blocks(20, () => [0.15, 0.2]),
      400,
      luckOf('agreed'),
    );
    expect(agreed.blocks).toBe(20);
    expect(agreed.gain.low).toBeCloseTo(0.05, 12);
    expect(agreed.gain.high).toBeCloseTo(0.05, 12);
    const torn = bootstrapSkill(
      blocks(20, (block) => [block % 2 === 0 ? 0 : 0.3, 0.2]),
      400,
      luckOf('torn'),
    );
    // Standard error of 20 blocks of 0.2 and -0.1: 0.15 / sqrt(20) = 0.0335.
    expect(torn.gain.low).toBeCloseTo(0.05 - 1.96 * 0.0335, 1);
    expect(torn.gain.high).toBeCloseTo(0.05 + 1.96 * 0.0335, 1);
    expect(torn.gain.high - torn.gain.low).toBeGreaterThan(0.1);
  });

  it('asks blocks, not questions: five like questions in a block say no more than one', () => {
    const many = blocks(20, (block) => [block % 2 === 0 ? 0 : 0.3, 0.2]);
    const one = many.slice(0, 20);
    const of = (scored: readonly Scored[]) => bootstrapSkill(scored, 400, luckOf('blocks')).gain;
    expect(of(many).low).toBeCloseTo(of(one).low, 12);
    expect(of(many).high).toBeCloseTo(of(one).high, 12);
  });

  it('is the same for the same luck, in whatever order questions come', () => {
    const scored = blocks(7, (block) => [block / 10, 0.3 - block / 50]);
    const found = bootstrapSkill(scored, 200, luckOf('same'));
    expect(bootstrapSkill(scored.toReversed(), 200, luckOf('same'))).toEqual(found);
    expect(bootstrapSkill(scored, 200, luckOf('other'))).not.toEqual(found);
  });
});

describe('luck', () => {
  it('does not begin again at the end of a stream', () => {
    const below = luckOf('pages');
    const draws = Array.from({ length: 65_536 + 100 }, () => below(1_000_000));
    expect(draws.slice(65_536)).not.toEqual(draws.slice(0, 100));
  });

  it("goes on past a stream's end and falls evenly", () => {
    const below = luckOf('long');
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 140_000; i++) {
      const place = below(4);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    // Five deviations of 162.
    for (const count of counts) expect(Math.abs(count - 35_000)).toBeLessThan(810);
  });
});

describe('calibration', () => {
  const said = (yes: number, happened: boolean) => ({ yes, of: 10, happened });
  const forecasts = [said(2, false), said(2, false), said(2, true), said(8, true), said(8, true)];
  const found = calibrationOf(forecasts);

  it('puts beside what was said what came', () => {
    expect(found.points).toEqual([
      { forecasts: 3, said: expect.closeTo(0.2, 12), came: expect.closeTo(1 / 3, 12) },
      { forecasts: 2, said: expect.closeTo(0.8, 12), came: 1 },
    ]);
  });

  it('takes the Brier score apart', () => {
    const brier = forecasts.reduce((sum, one) => sum + brierScore(one.yes, one.of, one.happened), 0) / 5;
    expect(found.reliability - found.resolution + found.uncertainty).toBeCloseTo(brier, 12);
    expect(found.uncertainty).toBeCloseTo(0.24, 12);
  });
});
