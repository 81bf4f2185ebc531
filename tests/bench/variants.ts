// What is compared: the bench game by hand, from rules, by boardgame.io and through the chart; and whole games of
// the founding scenario through the engine and through the chart.

import { open, type Table } from '../../src/engine/index.ts';
import { hashInts } from '../../src/kit/hash.ts';
import { playOut } from '../../src/seats/playout.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
import { runThroughChart } from '../../src/turn/chart-lane.ts';
import { newJournal } from '../../src/world/journal.ts';
import { R } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { playByBoardgame } from './boardgame.ts';
import { ACTORS, CELLS, draw, KINDS, newStream, playByHand, type Stream } from './hand.ts';
import { BENCH, kernelRun, playByKernel } from './kernel.ts';
import type { Variant } from './measure.ts';

// A function that has met two kernels is compiled for both, and slower for either. The interpreter is played by an
// instance of the module of its own, as it would be in a process of its own.
const OWN_INSTANCE: string = './kernel.ts?interpreter';
const apart: typeof import('./kernel.ts') = await import(OWN_INSTANCE);

const CHECKED_SEEDS = 20;

export function variants(): readonly Variant[] {
  return [...benchVariants(), ...scenarioVariants()];
}

export function benchVariants(): readonly Variant[] {
  const compiled = tableOf(BENCH);
  const interpreted = tableOf(BENCH, { lane: 'interpreter' });
  const plain = kernelRun(compiled);
  const ledger = kernelRun(compiled, newJournal());
  const walked = kernelRun(interpreted);
  const cells = new Int32Array(CELLS);
  const chart = chartRun(compiled);
  return [
    benchVariant(
      'hand',
      (seed) => playByHand(seed, cells),
      () => cells,
    ),
    benchVariant(
      'rules',
      (seed) => playByKernel(seed, plain),
      () => plain.world,
    ),
    benchVariant(
      'rules, ledger, hash',
      (seed) => playByKernel(seed, ledger),
      () => ledger.world,
    ),
    benchVariant(
      'interpreter',
      (seed) => apart.playByKernel(seed, walked),
      () => walked.world,
    ),
    benchVariant('chart, all phases', chart.play, chart.world),
    benchVariant(
      'boardgame.io',
      (seed) => playByBoardgame(seed, cells),
      () => cells,
    ),
  ];
}

function benchVariant(name: string, play: (seed: number) => void, world: () => Int32Array): Variant {
  return {
    name,
    game: 'bench',
    play,
    checksum: () => {
      let all = '';
      for (let seed = 0; seed < CHECKED_SEEDS; seed++) {
        play(seed);
        all += hashInts(world().subarray(0, CELLS));
      }
      return all;
    },
  };
}

/** The bench game as a game: six seats whose one order a turn is drawn from the shared stream. */
function chartRun(table: Table): { play: (seed: number) => void; world: () => Int32Array } {
  let world: Int32Array = new Int32Array(CELLS);
  let stream: Stream = newStream(0);
  const players: Players = new Map(
    table.board.members.actor.map((_, actor) => [actor, streamPolicy(table, actor, () => stream)]),
  );
  return {
    play: (seed) => {
      stream = newStream(seed);
      const game = open(table, String(seed), { ledger: false });
      runThroughChart(game, players);
      world = game.world;
    },
    world: () => world,
  };
}

function streamPolicy(table: Table, actor: number, stream: () => Stream): Policy {
  const skeletons = table.skeletons[actor] ?? [];
  return {
    name: 'stream',
    answers: () => [],
    orders: () => {
      const source = stream();
      const kind = draw(source, KINDS);
      const other = draw(source, ACTORS - 1);
      const skeleton = skeletons[kind * (ACTORS - 1) + other];
      const frame = Int32Array.from(skeleton?.frame ?? []);
      frame[R.extra] = draw(source, 10);
      frame[R.roll] = kind === 0 ? 0 : draw(source, 100) + 1;
      return [frame];
    },
  };
}

function scenarioVariants(): readonly Variant[] {
  const table = tableOf(DUSHANBE);
  const players = doctrinePlayers(table);
  const play =
    (run: (seed: string) => string): Variant['checksum'] =>
    () =>
      run('0');
  const engine = (seed: string) => playOut(open(table, seed, { ledger: false }), players).hashes.at(-1) ?? '';
  const ledger = (seed: string) => playOut(open(table, seed), players).hashes.at(-1) ?? '';
  const chart = (seed: string) =>
    runThroughChart(open(table, seed, { ledger: false }), players).hashes.at(-1) ?? '';
  return [
    {
      name: 'dushanbe, engine',
      game: 'scenario',
      play: (seed) => engine(String(seed)),
      checksum: play(engine),
    },
    {
      name: 'dushanbe, ledger',
      game: 'scenario',
      play: (seed) => ledger(String(seed)),
      checksum: play(ledger),
    },
    { name: 'dushanbe, chart', game: 'scenario', play: (seed) => chart(String(seed)), checksum: play(chart) },
  ];
}
