// A study that plays until it knows enough stops at a planned look at its first shards, whoever plays and however many
// shards were finished by then.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../../src/study/compare.ts';
import type { Plan } from '../../../src/study/plan/manifest.ts';
import { type Look, lookAt } from '../../../src/study/run/precision.ts';
import { playHere } from '../../../src/study/run/runner.ts';
import { newTally, type Tally } from '../../../src/study/run/tally.ts';
import { playInThreads } from '../../../src/study/run/threads.ts';
import { luckOf } from '../../../src/study/statistics/luck.ts';
import { ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../lab.ts';
import { ALLOWED, coverage, EXPERIMENTS, LONG, RARE } from '../statistics/samplers.ts';

const folder = ownFolder();
const planFor = (half: string) =>
  planOf(`${HEAD}precision: { outcome: loans, half_width: ${half}, most: 2500 }
levers: [{ name: quiet, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }]
${OUTCOMES}`);

describe('a precision', () => {
  it('ends the study at the first look that meets it, and reports that look', async () => {
    const found = await runIn(join(folder, 'early'), planFor('"0.1"'));
    expect(found).toMatchObject({ whole: true, look: { enough: true } });
    expect([1, 2, 4]).toContain(found.tally.shards);
    expect(found.tally.shards).toBeLessThan(10);
    const [loans] = comparisonsOf(found);
    expect(((loans?.high ?? 0) - (loans?.low ?? 0)) / 2).toBeCloseTo(found.look?.halfWidth ?? -1, 12);
    // Several looks share what one interval may miss.
    expect(found.look?.miss).toBeLessThan(0.05);
  });

  it('is answered alike by threads that begin at the other end', async () => {
    const plan = planFor('"0.1"');
    const here = await runIn(join(folder, 'here'), plan, playHere);
    const order = (shards: readonly number[]) => [...shards].reverse();
    const there = await runIn(join(folder, 'threads'), plan, playInThreads(2), order);
    expect(there.digest).toBe(here.digest);
    expect(there.tally).toEqual(here.tally);
    expect(there.look).toEqual(here.look);
  });

  it('that cannot be had plays all there is and says so', async () => {
    const found = await runIn(join(folder, 'never'), planFor('"0.0001"'));
    expect(found).toMatchObject({
      whole: true,
      tally: { shards: 10, games: 5000 },
      look: { shards: 10, enough: false },
    });
  });
});

/** Takes a shard in whose pairs all changed by what is drawn. */
function addDrawn(tally: Tally, pairs: number, draw: () => number): void {
  for (let pair = 0; pair < pairs; pair++) {
    const change = draw();
    const { first, second, difference } = tally.contrasts[0]?.pairs[0] ?? {};
    for (const [counts, value] of [
      [first, 0],
      [second, change],
      [difference, change],
    ] as const) {
      counts?.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  tally.shards += 1;
}

/** Plays drawn pairs, so many a shard, until a look is enough or no shard is left. */
function drawnUntil(plan: Plan, pairs: number, draw: () => number) {
  const tally = newTally(plan);
  let look: Look | undefined;
  while (tally.shards < plan.shards && look?.enough !== true) {
    addDrawn(tally, pairs, draw);
    look = lookAt(plan, tally) ?? look;
  }
  return { plan, tally, look };
}

describe('a precision of an effect that is rare', () => {
  it('is not had by games in which nothing changed yet, however many', () => {
    const found = drawnUntil(planFor('"0.1"'), 250, () => 0);
    expect(found.look).toMatchObject({ shards: 10, enough: false, few: 1 });
  });

  it('is had at the first look at which ten pairs changed', () => {
    const draws = [...Array.from({ length: 509 }, (_, at) => (at > 499 ? 1 : 0)), 1].values();
    const found = drawnUntil(planFor('"0.1"'), 250, () => draws.next().value ?? 0);
    expect(found.look).toMatchObject({ shards: 4, enough: true, few: 0 });
  });

  // Of 60 pairs none changes in one shard of twenty, and hardly one in nearly half of them: stopping at the first short
  // interval would hold it in 80 %.
  it('holds the truth in 95 % of the studies that stop', () => {
    const plan = planFor('"0.4"');
    const below = luckOf('stop rare');
    let early = 0;
    const held = coverage(EXPERIMENTS, () => {
      const found = drawnUntil(plan, 60, () => RARE.draw(below));
      const [row] = comparisonsOf(found);
      if (found.tally.shards < plan.shards) early += 1;
      return row !== undefined && row.low <= RARE.mean && RARE.mean <= row.high;
    });
    if (LONG) console.info(`stopping, rare: ${held}, ${early} early`);
    expect(held).toBeGreaterThanOrEqual(ALLOWED.least);
    expect(early).toBeGreaterThan(EXPERIMENTS / 2);
  });
});
