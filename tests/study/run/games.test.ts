// What stands in a row: outcomes as one would count them by hand, where a game parted from its base, and games that fail.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateHash } from '../../../src/engine/game.ts';
import { type Game, open, outcome } from '../../../src/engine/index.ts';
import { step } from '../../../src/seats/playout.ts';
import { comparisonsOf } from '../../../src/study/compare.ts';
import { newBenches } from '../../../src/study/run/benches.ts';
import { runEnsemble } from '../../../src/study/run/ensemble.ts';
import { PLAYED, STATUSES } from '../../../src/study/run/game.ts';
import type { Runner } from '../../../src/study/run/runner.ts';
import { playShard, playShardWhole, type Shard } from '../../../src/study/run/shard.ts';
import { folderOf, openFolder } from '../../../src/study/store/folder.ts';
import { keepShard } from '../../../src/study/store/shard-file.ts';
import { R } from '../../../src/world/register.ts';
import { must, ownFolder } from '../../record/sample.ts';
import { HEAD, planOf, runIn } from '../lab.ts';

const folder = ownFolder();
const plan = planOf(`${HEAD}seeds: { from: 1, count: 40 }
levers:
  - name: pact
    title: A pact is offered again and again
    forces: [{ actor: highland, order: { action: pact, partner: shoal, domain: trade }, from: 2 }]
  - name: quiet
    title: The ports lend nothing
    forbids: [{ actor: tidewater, actions: [loan] }]
  - name: dry
    title: No squalls at first
    opening: [{ track: squall, to: 0 }]
  - name: late
    title: A trader at the clans' tiller
    policies: [{ actor: tidewater, policy: random }]
outcomes:
  - { name: pacts, title: Pacts offered, proposed: [pact] }
  - { name: agreed, title: Pacts agreed, accepted: [pact] }
  - { name: refused, title: Pacts refused, refused: [pact] }
  - { name: loans, title: Loans, proposed: [loan] }
  - { name: squall, title: Squalls at the end, at_end: { gauge: squall, of: [reed, squalls] } }
  - { name: wet, title: When squalls stood high, when: { at_least: [{ gauge: squall, of: [reed, squalls] }, 40] } }
  - { name: ever, title: Whether they did, ever: { at_least: [{ gauge: squall, of: [reed, squalls] }, 40] } }
  - { name: goals, title: Goals of the ports, met: { seat: tidewater } }
  - { name: good, title: A good name, met: { seat: tidewater, objective: good-name } }
`);
const rows = playShardWhole(plan, 0);
const { outcomes: names, cells } = plan.manifest;

function rowOf(cell: string, seed: number): Record<string, number> {
  const row = cells.findIndex(({ name }) => name === cell) * 40 + seed - 1;
  expect(rows.seed[row]).toBe(seed);
  const numbers = names.map(({ name }, index) => [name, rows.outcomes[index]?.[row] ?? -1]);
  return { ...Object.fromEntries(numbers), diverged: rows.diverged[row] ?? -1 };
}

/** The same game once more, looked at after every phase with nothing of the laboratory. */
function byHand(cell: number, seed: number) {
  const { bench, players } = newBenches(plan)(cell);
  const game = open(bench.table, String(seed));
  const hashes: string[] = [];
  const seen = { offered: 0, agreed: 0, refused: 0, wet: 0 };
  const squall = () =>
    bench.table.kernel.reads(bench.probes[4] ?? 0, game.world, new Int32Array(40).fill(-1));
  const isPact = (frame: Game['orders'][number][number]) =>
    bench.table.book.actions[frame[R.action] ?? 0]?.name === 'pact';
  while (game.phase !== 'over') {
    const { phase, turn } = game;
    if (phase === 'review') {
      const pacts = game.proposals.filter(({ frame }) => isPact(frame));
      seen.offered += pacts.length;
      seen.agreed += pacts.filter(({ state }) => state === 'agreed').length;
      seen.refused += pacts.filter(({ state }) => state === 'refused').length;
      hashes.push(stateHash(game));
      if (seen.wet === 0 && squall() >= 40) seen.wet = turn;
    }
    step(game, players);
  }
  const seat = outcome(game).seats.find(({ actor }) => actor === 'tidewater');
  return { ...seen, squall: squall(), goals: seat?.objectives.filter(({ met }) => met).length, hashes };
}

describe('a row', () => {
  it('counts what a reader of the game would count', () => {
    let met = 0;
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      for (const [cell, { name }] of cells.entries()) {
        const hand = byHand(cell, seed);
        const row = rowOf(name, seed);
        expect(row).toMatchObject({
          pacts: hand.offered,
          agreed: hand.agreed,
          refused: hand.refused,
          squall: hand.squall,
          wet: hand.wet,
          goals: hand.goals,
          ever: hand.wet > 0 ? 1 : 0,
        });
        const base = byHand(0, seed).hashes;
        expect(row.diverged).toBe(hand.hashes.findIndex((hash, turn) => hash !== base[turn]) + 1);
        met += row.good ?? 0;
      }
    }
    expect(met).toBeGreaterThan(0);
  });

  it('shows what levers do: forced orders come, forbidden ones do not, other openings part at once', () => {
    const sum = (cell: string, column: string) =>
      Array.from({ length: 40 }, (_, i) => rowOf(cell, i + 1)[column] ?? 0).reduce((a, b) => a + b, 0);
    expect(sum('pact', 'pacts')).toBeGreaterThan(sum('base', 'pacts'));
    expect(sum('quiet', 'loans')).toBeLessThan(sum('base', 'loans'));
    for (let seed = 1; seed <= 40; seed++) {
      expect(rowOf('dry', seed).diverged).toBe(1);
      // Nothing is forced before turn 2.
      expect(rowOf('pact', seed).diverged).not.toBe(1);
      expect(rowOf('base', seed).diverged).toBe(0);
    }
  });
});

/** A shard in which one cell's players break down in turn 3 of every tenth seed. */
function sabotaged(shard: number): Shard {
  const whole = newBenches(plan);
  const games = playShard(plan, shard, (cell) => {
    const { bench, players } = whole(cell);
    if (cell !== 1) return { bench, players };
    const broken = [...players].map(([actor, policy]) => {
      const orders: typeof policy.orders = (game, who) => {
        if (game.turn === 3 && Number(game.seed) % 10 === 0) throw new Error('the oars broke\nand more');
        return policy.orders(game, who);
      };
      return [actor, { ...policy, orders }] as const;
    });
    return { bench, players: new Map(broken) };
  });
  for (;;) {
    const next = games.next();
    if (next.done === true) return next.value;
  }
}

describe('a game that fails', () => {
  const runner: Runner = async (work) => {
    for (const shard of work.shards) {
      const played = sabotaged(shard);
      const kept = await keepShard(work.folder, work.plan, played);
      await work.done({ shard, kept, faults: played.faults });
    }
  };

  it('is a row with its status and turn, is counted, and leaves its pair out', async () => {
    const where = folderOf(join(folder, 'failed'), plan);
    must(openFolder(where, plan));
    const found = await runEnsemble(plan, where, { runner, signal: new AbortController().signal });
    expect(found.tally).toMatchObject({ games: 200, failed: 4 });
    expect(found.tally.cells[1]).toMatchObject({ games: 40, failed: 4 });
    expect(found.faults[0]).toBe('seed 10, pact, turn 3: the oars broke');
    const failed = sabotaged(0);
    const row = [...failed.status].findIndex((status) => status !== PLAYED);
    expect(STATUSES[failed.status[row] ?? 0]).toBe('failed');
    expect([failed.seed[row], failed.cell[row], failed.turn[row]]).toEqual([10, 1, 3]);
    const comparisons = comparisonsOf(found);
    expect(comparisons.filter(({ variant }) => variant === 'pact').every(({ pairs }) => pairs === 36)).toBe(
      true,
    );
    expect(comparisons.filter(({ variant }) => variant === 'dry').every(({ pairs }) => pairs === 40)).toBe(
      true,
    );
    const whole = await runIn(join(folder, 'whole'), plan);
    expect(found.digest).not.toBe(whole.digest);
  });
});
