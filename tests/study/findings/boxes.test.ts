// What is said of boxes, reckoned again from the games themselves: on a study of the invented region whose games are
// planted, so that what is true of them is known.
import { describe, expect, it } from 'vitest';
import { openDraws } from '../../../src/study/design/draws.ts';
import { type Boxes, boxesOf } from '../../../src/study/findings/boxes.ts';
import type { Games } from '../../../src/study/findings/games.ts';
import { cellAt } from '../../../src/study/plan/cell.ts';
import type { Plan } from '../../../src/study/plan/manifest.ts';
import { HEAD, planOf } from '../lab.ts';

const OUTCOME = 'outcomes: [{ name: war, title: War, ever: { at_least: [1, 0] } }]\n';
const NUMBERS = `uncertainties:
  - { name: aid, set: CN-001a, range: [0, 99] }
  - { name: squall, opening: { track: squall, at: [reed, squalls] }, range: [0, 60] }
`;

/** A point of the design, as the games of it are planted. */
interface Point {
  readonly aid: number;
  readonly squall: number;
  readonly at: number;
}

function pointOf({ layout }: Plan, cell: number): Point {
  const { point } = cellAt(layout, cell);
  const [aid = 0, squall = 0] = (layout.points[point] ?? []).map(Number);
  return { aid, squall, at: point };
}

/** Games of which so many of 100 end in war, point by point. */
function plant(points: number, seeds: number, oddsOf: (point: Point) => number) {
  const plan = planOf(
    `${HEAD}seeds: { from: 1, count: ${seeds} }\n${NUMBERS}design: { kind: lhs, size: ${points} }\n${OUTCOME}`,
  );
  const draws = openDraws('1', 'planted');
  const each = Array.from({ length: seeds }, (_, seed) => seed + 1);
  const cells = plan.manifest.cells.map((_, cell) => ({
    played: each.map(() => true),
    hashes: each.map((seed) => `${cell}-${seed}`),
    outcomes: [each.map(() => (draws.below(100) < oddsOf(pointOf(plan, cell)) ? 1 : 0))],
  }));
  const games: Games = { seeds: each, cells };
  const boxes = boxesOf(plan, games);
  if (boxes === undefined) throw new Error('some games are of interest and some are not');
  return { plan, games, boxes };
}

/** Whether a point lies where a sentence says, by its words alone. */
function liesWhere(sentence: string, point: Point): boolean {
  const [, where = ''] = /^(?:When )?(.*?)(?:, (?:\d|all|no|more|fewer)|$)/.exec(sentence) ?? [];
  const limits = [...where.matchAll(/`(aid|squall)` is (at least|at most|between) (\d+)(?: and (\d+))?/g)];
  expect(limits.length).toBeGreaterThan(0);
  return limits.every(([, name, how, from, to]) => {
    const value = name === 'aid' ? point.aid : point.squall;
    if (how === 'at most') return value <= Number(from);
    return value >= Number(from) && (how === 'at least' || value <= Number(to));
  });
}

/** The games a sentence speaks of, and their figures over all games. */
function recount({ plan, games }: { plan: Plan; games: Games }, among: (point: Point) => boolean) {
  const all = games.cells.flatMap(({ outcomes }, cell) =>
    (outcomes[0] ?? []).map((war) => ({ war: war === 1, isIn: among(pointOf(plan, cell)) })),
  );
  const inside = all.filter(({ isIn }) => isIn);
  const hits = inside.filter(({ war }) => war).length;
  return {
    cases: inside.length,
    coverage: hits / all.filter(({ war }) => war).length,
    density: hits / inside.length,
    mass: inside.length / all.length,
  };
}

const sentences = ({ boxes }: Boxes) => boxes.map(({ sentence }) => sentence);

describe('what is said of a box', () => {
  // Much aid brings war, and so do weak squalls: either box reaches into the other.
  const two = plant(60, 30, ({ aid, squall }) => (aid >= 70 ? 95 : squall <= 10 ? 60 : 2));

  it('is true of all games within its limits, also where boxes overlap', () => {
    expect(two.boxes.boxes.length).toBe(2);
    for (const { sentence, remainder: _, ...told } of two.boxes.boxes) {
      const { cases, coverage, density, mass } = recount(two, (point) => liesWhere(sentence, point));
      expect(told).toMatchObject({ cases, coverage, density, mass });
      const hundred = (share: number) => Math.round(share * 100);
      expect(sentence).toContain(
        `, ${hundred(density)} of 100 games end with \`war\` at 1 or more. These are ${hundred(coverage)} of 100 of all games that do; ${hundred(mass)} of 100 games lie here.`,
      );
    }
  });

  it('keeps apart what the second adds to the first', () => {
    const [first = '', second = ''] = sentences(two.boxes);
    const [one, other] = two.boxes.boxes;
    const rest = recount(two, (point) => liesWhere(second, point) && !liesWhere(first, point));
    expect(one?.remainder).toBeUndefined();
    expect(other?.remainder).toEqual(rest);
    expect(rest.cases).toBeLessThan(other?.cases ?? 0);
  });

  it('goes for the games that are named with it', () => {
    for (const { sentence, typical, counter } of two.boxes.boxes) {
      for (const game of [typical, counter]) {
        expect(liesWhere(sentence, pointOf(two.plan, game?.cell ?? 0))).toBe(true);
      }
      expect([typical?.outcomes, counter?.outcomes]).toEqual([[1], [0]]);
    }
  });
});

describe('seeds of one point', () => {
  // Nothing that was varied decides anything: each point has odds of its own, drawn by lot.
  const byLot = [70, 10, 35, 20, 60, 5, 45, 80, 15, 30, 25, 55, 40, 8, 65, 12, 50, 22, 38, 28];
  const noise = plant(20, 100, ({ at }) => byLot[at] ?? 0);
  const pointsIn = (where: string) =>
    noise.plan.manifest.cells.filter((_, cell) => liesWhere(where, pointOf(noise.plan, cell))).length;

  it('are no witnesses of their own: what is drawn round lucky points is doubtful', () => {
    const { boxes } = noise.boxes;
    expect(boxes.length).toBeGreaterThan(0);
    for (const { sentence, doubtful, points } of boxes) {
      expect(points).toBe(pointsIn(sentence));
      expect(points).toBeGreaterThanOrEqual(5);
      const sides = sentence.match(/ is (?:at|between)/g)?.length ?? 0;
      expect(doubtful.length).toBeGreaterThanOrEqual(sides);
    }
  });

  it('make no part of a tree out of fewer than five points', () => {
    const { tree } = noise.boxes;
    expect(tree?.parts.length).toBeGreaterThan(1);
    for (const { when } of tree?.parts ?? []) expect(pointsIn(when)).toBeGreaterThanOrEqual(5);
  });

  it('do not blur a limit that points agree on', () => {
    const clear = plant(20, 100, ({ aid }) => (aid >= 50 ? 80 : 20));
    const [box] = clear.boxes.boxes;
    expect(box?.sentence).toMatch(/^When `aid` is at least (4\d|50)/);
    expect(box?.doubtful).not.toContain('aid (low)');
  });
});
