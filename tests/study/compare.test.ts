// Paired differences against numbers worked by hand.
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../src/study/compare.ts';

describe('a paired difference', () => {
  it('is the mean of the differences, with the interval of their spread', () => {
    // Differences 1, 3, 2, 2: mean 2, sample variance 2/3, standard error sqrt((2/3)/4) = 0.408248.
    const found = pairedDifference([
      [10, 11],
      [20, 23],
      [30, 32],
      [40, 42],
    ]);
    expect(found).toMatchObject({ pairs: 4, baseMean: 25, mean: 27, difference: 2, changed: 4 });
    expect(found.low).toBeCloseTo(2 - 1.959964 * 0.408248, 5);
    expect(found.high).toBeCloseTo(2 + 1.959964 * 0.408248, 5);
  });

  it('gains by pairing what the pairs have in common', () => {
    // Variances 500/3 and 522/3 (values 10..40 and 11, 23, 32, 42), of the differences 2/3.
    const found = pairedDifference([
      [10, 11],
      [20, 23],
      [30, 32],
      [40, 42],
    ]);
    expect(found.pairingGain).toBeCloseTo((500 / 3 + 522 / 3) / (2 / 3), 6);
  });

  it('is exactly nothing where no pair differs, and gains nothing that could be said', () => {
    const found = pairedDifference(Array.from({ length: 30 }, (_, i) => [i, i] as const));
    expect(found).toMatchObject({ difference: 0, low: 0, high: 0, changed: 0, pairingGain: undefined });
  });
});
