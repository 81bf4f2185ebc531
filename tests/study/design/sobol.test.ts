// The Sobol sequence against points that others have published or computed from the same direction numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDraws } from '../../../src/study/design/draws.ts';
import { fractionsOf } from '../../../src/study/design/factor.ts';
import { MOST_DIMENSIONS, sobolPoints } from '../../../src/study/design/sobol.ts';

// The first ten points in three dimensions, as Joe and Kuo print them beside their table.
const PUBLISHED = [
  [0, 0, 0],
  [0.5, 0.5, 0.5],
  [0.75, 0.25, 0.25],
  [0.25, 0.75, 0.75],
  [0.375, 0.375, 0.625],
  [0.875, 0.875, 0.125],
  [0.625, 0.125, 0.875],
  [0.125, 0.625, 0.375],
  [0.1875, 0.3125, 0.9375],
  [0.6875, 0.8125, 0.4375],
];

// Points 777 and 682 in 64 dimensions, in parts of 1,024, as SciPy's generator gives them (qmc.Sobol, unscrambled).
// The Gray code of 682 has ten ones: it takes in the first ten direction numbers of every dimension.
const POINT_777 = [
  709, 959, 167, 281, 651, 365, 195, 781, 357, 331, 763, 713, 393, 485, 583, 527, 413, 885, 379, 771, 243,
  279, 969, 493, 353, 149, 61, 799, 65, 113, 555, 921, 115, 3, 825, 969, 473, 359, 351, 367, 739, 273, 971,
  411, 329, 155, 385, 33, 795, 975, 85, 37, 631, 725, 709, 933, 365, 661, 821, 565, 525, 501, 141, 437,
];
const POINT_682 = [
  1023, 261, 749, 451, 921, 263, 753, 303, 735, 669, 333, 275, 239, 987, 677, 753, 459, 411, 237, 429, 557,
  29, 583, 499, 23, 135, 59, 989, 723, 359, 425, 731, 185, 877, 311, 215, 67, 637, 645, 293, 113, 995, 745,
  633, 619, 409, 23, 39, 437, 857, 571, 659, 737, 419, 599, 227, 675, 883, 795, 51, 255, 315, 615, 607,
];

describe('the Sobol sequence', () => {
  it('begins with the published points', () => {
    expect(sobolPoints(3, 10).map(fractionsOf)).toEqual(PUBLISHED);
  });

  it('goes on in all its dimensions as other generators do', () => {
    expect(MOST_DIMENSIONS).toBe(64);
    const points = sobolPoints(64, 1_024).map((units) => units.map((unit) => unit / 2 ** 22));
    expect(points[777]).toEqual(POINT_777);
    expect(points[682]).toEqual(POINT_682);
  });

  it('can be entered anywhere', () => {
    const all = sobolPoints(12, 300);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 290 }), (skip) => {
        expect(sobolPoints(12, 10, { skip })).toEqual(all.slice(skip, skip + 10));
      }),
    );
  });

  it('puts one of every 2^k points into each 2^k-th of every dimension, shifted or not', () => {
    for (const shift of [undefined, openDraws('1', 'shift')]) {
      const points = sobolPoints(64, 512, { skip: 512, ...(shift && { shift }) });
      for (let dimension = 0; dimension < 64; dimension++) {
        const parts = new Set(points.map((units) => Math.floor((units[dimension] ?? 0) / 2 ** 23)));
        expect(parts.size).toBe(512);
      }
    }
  });

  it('is moved by a shift, otherwise by each', () => {
    const shifted = (seed: string) => sobolPoints(5, 8, { shift: openDraws(seed, 'shift') });
    expect(shifted('1')).toEqual(shifted('1'));
    expect(shifted('1')).not.toEqual(shifted('2'));
    expect(shifted('1')).not.toEqual(sobolPoints(5, 8));
    const late = sobolPoints(5, 3, { skip: 5, shift: openDraws('1', 'shift') });
    expect(late).toEqual(shifted('1').slice(5));
  });
});
