// The tree cuts where it should, and its leaves share out all games.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../../src/study/discovery/box.ts';
import type { Cases } from '../../../src/study/discovery/cases.ts';
import { growTree, leavesOf, rightShare, type Tree } from '../../../src/study/discovery/tree.ts';
import { planted } from '../../support/planted.ts';

const depthOf = (tree: Tree): number =>
  tree.kind === 'leaf' ? 0 : 1 + Math.max(depthOf(tree.near), depthOf(tree.far));

describe('a tree', () => {
  it('finds a planted box with as many cuts as it has sides', () => {
    const cases = planted('1', 2_000, 100, 0);
    const tree = growTree(cases);
    const [top] = leavesOf(tree);
    expect(rightShare(cases, tree)).toBe(1);
    expect(top?.figures).toMatchObject({ density: 1, coverage: 1, restricted: [0, 1, 3] });
    expect(top?.box).toMatchObject([{ low: 59.5 }, { high: 40.5 }, { low: 0, high: 9 }, { kept: [0, 1] }]);
  });

  it('puts options together by what they do, not by their order', () => {
    const cases: Cases = {
      variables: [{ kind: 'options', name: 'mood', options: ['a', 'b', 'c', 'd', 'never'] }],
      rows: Array.from({ length: 400 }, (_, i) => [i % 4]),
      // Of a none, of b nine in ten, of c one in ten, of d all.
      hits: Array.from({ length: 400 }, (_, i) => {
        const round = Math.floor(i / 4) % 10;
        return [false, round > 0, round === 0, true][i % 4] as boolean;
      }),
    };
    const tree = growTree(cases, { depth: 1 });
    expect(tree).toMatchObject({ kind: 'fork', cut: { variable: 0, near: [0, 2] } });
    expect(leavesOf(tree).map(({ box }) => box[0])).toEqual([
      { kind: 'oneOf', kept: [1, 3] },
      { kind: 'oneOf', kept: [0, 2] },
    ]);
  });

  it('shares out all games among leaves of the least size, no deeper than asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 5 }), (seed, depth) => {
        const cases = planted(String(seed), 300, 70, 20);
        const tree = growTree(cases, { depth, leastMass: 0.04 });
        expect(depthOf(tree)).toBeLessThanOrEqual(depth);
        const everything = cases.rows.map((_, index) => index);
        const shared = leavesOf(tree).flatMap(({ box, figures }) => {
          const inside = casesIn(cases, box, everything);
          expect(figures.cases).toBe(inside.length);
          expect(figures.cases).toBeGreaterThanOrEqual(12);
          return inside;
        });
        expect(shared.sort((a, b) => a - b)).toEqual(everything);
        const densities = leavesOf(tree).map(({ figures }) => figures.density);
        expect(densities).toEqual(densities.toSorted((a, b) => b - a));
      }),
      { numRuns: 40 },
    );
  });

  it('does not cut where nothing is gained', () => {
    const cases: Cases = { ...planted('1', 100, 100, 100), hits: Array(100).fill(true) };
    expect(growTree(cases).kind).toBe('leaf');
  });
});
