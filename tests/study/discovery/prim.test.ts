// PRIM finds boxes that were planted, pastes back what it peeled too much of, and looks for a second box elsewhere.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../../src/study/discovery/box.ts';
import type { Cases } from '../../../src/study/discovery/cases.ts';
import { casesOutside, type FoundBox, prim } from '../../../src/study/discovery/prim.ts';
import { sayBox } from '../../../src/study/discovery/sentence.ts';
import { planted } from '../../support/planted.ts';

const densest = (found: readonly FoundBox[]) =>
  found.reduce((best, box) => (box.figures.density > best.figures.density ? box : best));

describe('PRIM', () => {
  it('finds a planted box exactly where nothing else is of interest', () => {
    const cases = planted('1', 2_000, 100, 0);
    const found = prim(cases);
    const top = densest(found);
    expect(top.figures).toMatchObject({ density: 1, restricted: [0, 1, 3] });
    expect(top.figures.coverage).toBeGreaterThan(0.85);
    expect(top.box[3]).toEqual({ kind: 'oneOf', kept: [0, 1] });
    const [aid, threat] = top.box;
    expect(aid?.kind === 'between' && aid.low).toBeGreaterThan(58);
    expect(aid?.kind === 'between' && aid.low).toBeLessThan(64);
    expect(threat?.kind === 'between' && threat.high).toBeGreaterThan(36);
    expect(threat?.kind === 'between' && threat.high).toBeLessThan(42);
  });

  it('finds it through noise, gives each needed side a small quasi-p and the idle variable none', () => {
    for (const seed of ['1', '2', '3']) {
      const cases = planted(seed, 2_000, 85, 10);
      const fit = prim(cases).filter(({ figures }) => figures.coverage > 0.3);
      const top = densest(fit);
      expect(top.figures.density).toBeGreaterThan(0.75);
      const needed = top.quasiPs.filter(({ p }) => p < 0.001).map(({ variable }) => variable);
      expect(needed).toEqual([0, 1, 3]);
    }
  });

  it('gets denser with every slice, holds what it says it holds, and stays within all bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0.05, 0.1, 0.3), (seed, peel) => {
        const cases = planted(String(seed), 200, 70, 20);
        const found = prim(cases, { peel, leastMass: 0.1 });
        const everything = cases.rows.map((_, index) => index);
        for (const [i, { box, figures, quasiPs }] of found.entries()) {
          const inside = casesIn(cases, box, everything);
          expect(figures.cases).toBe(inside.length);
          expect(figures.hits).toBe(inside.filter((index) => cases.hits[index]).length);
          expect(figures.mass).toBeGreaterThanOrEqual(0.1);
          expect(figures.density).toBeGreaterThan(found[i - 1]?.figures.density ?? -1);
          expect(quasiPs.every(({ p }) => p >= 0 && p <= 1)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('pastes back a rich slice that a coarse peel took with the poor ones', () => {
    // Of 0 to 29 none, of 30 to 39 all, of 40 to 99 four of five are of interest: one peel of 40 of 100 takes both.
    const rows = Array.from({ length: 100 }, (_, x) => [x]);
    const cases: Cases = {
      variables: [{ kind: 'number', name: 'x', isWhole: true }],
      rows,
      hits: rows.map(([x = 0]) => (x >= 40 ? x % 5 !== 0 : x >= 30)),
    };
    const found = prim(cases, { peel: 0.4, paste: 0.1, leastMass: 0.5 });
    expect(found.map(({ by }) => by).slice(0, 3)).toEqual(['start', 'peel', 'paste']);
    expect(found[1]?.figures).toMatchObject({ cases: 60, hits: 48 });
    const last = found.at(-1) as FoundBox;
    expect(last.figures.hits).toBeGreaterThan(48);
    expect(last.figures.density).toBeGreaterThan(0.8);
    expect(last.box[0]).toMatchObject({ high: 99 });
    expect(last.figures.cases - last.figures.hits).toBe(12);
  });

  it('looks for a second box among what the first left', () => {
    // All of a low corner are of interest, and one in three of a high one.
    const rows = Array.from({ length: 2_500 }, (_, i) => [2 * (i % 50), 2 * Math.floor(i / 50)]);
    const cases: Cases = {
      variables: ['x', 'y'].map((name) => ({ kind: 'number', name, isWhole: true })),
      rows,
      hits: rows.map(([x = 0, y = 0]) => (x < 30 && y < 30) || (x >= 70 && y >= 70 && (x + y) % 6 === 0)),
    };
    const first = densest(prim(cases));
    const left = casesOutside(cases, first.box);
    const second = densest(prim(cases, {}, left));
    expect(left.length).toBe(2_500 - first.figures.cases);
    expect(first.figures.density).toBe(1);
    expect(first.box).toMatchObject([{ low: 0 }, { low: 0 }]);
    expect(second.box).toMatchObject([{ high: 98 }, { high: 98 }]);
    expect(second.figures.density).toBeGreaterThan(0.3);
    // Its figures are against all cases, not against those that were left.
    expect(second.figures.mass).toBe(second.figures.cases / 2_500);
    expect(second.figures.coverage).toBe(second.figures.hits / cases.hits.filter(Boolean).length);
  });

  it('leaves the whole as it is where no slice makes it denser', () => {
    const cases: Cases = { ...planted('1', 100, 100, 100), hits: Array(100).fill(true) };
    expect(prim(cases).map(({ by }) => by)).toEqual(['start']);
    const { variables } = cases;
    const [whole] = prim(cases) as [FoundBox];
    expect(sayBox(variables, whole.box, whole, 'end in war')).toBe(
      'Over all games, all games end in war. These are all games that do; all games lie here.',
    );
  });
});
