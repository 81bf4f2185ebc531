// The box a reader is told of is one that says something, however common what is asked about is.
import { describe, expect, it } from 'vitest';
import { openDraws } from '../../../src/study/design/draws.ts';
import type { Cases } from '../../../src/study/discovery/cases.ts';
import { prim } from '../../../src/study/discovery/prim.ts';
import { mostTelling } from '../../../src/study/discovery/telling.ts';

/** A square of 40 by 40 cases; of those in its corner `inside` of 20 are of interest, of the others `outside`. */
function square(inside: number, outside: number): Cases {
  const draws = openDraws('1', 'square');
  const rows = Array.from({ length: 1600 }, (_, at) => [at % 40, Math.floor(at / 40)]);
  return {
    variables: ['x', 'y'].map((name) => ({ kind: 'number', name, isWhole: true })),
    rows,
    hits: rows.map(([x = 0, y = 0]) => draws.below(20) < (x >= 20 && y >= 20 ? inside : outside)),
  };
}

describe('the most telling box', () => {
  it.each([
    ['half of all cases are of interest', 18, 9],
    ['few are', 10, 1],
    ['nearly all are', 20, 16],
  ])('is the corner where they are dense, where %s', (_, inside, outside) => {
    const told = mostTelling(prim(square(inside, outside)));
    expect(told?.box.map((limit) => (limit.kind === 'between' ? limit.high : 0))).toEqual([39, 39]);
    for (const limit of told?.box ?? []) {
      expect(limit.kind === 'between' && limit.low > 17 && limit.low < 22).toBe(true);
    }
  });

  it('is none of no boxes', () => {
    expect(mostTelling([])).toBeUndefined();
  });
});
