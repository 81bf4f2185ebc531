// Plays seeds of one start and reads the answers of all its questions off each game.

import { type Game, layTable, open, type Table } from '../../engine/index.ts';
import { invariant } from '../../kit/never.ts';
import type { Condition } from '../../rulebook/book.ts';
import { playersOf } from '../../seats/players.ts';
import { step } from '../../seats/playout.ts';
import type { Players } from '../../seats/policy.ts';
import { emptyFrame } from '../../world/register.ts';
import { countActs } from './act.ts';
import type { Armed } from './arm.ts';
import type { Ask } from './question.ts';

/** A table with what is asked of its games. */
export interface Setting {
  readonly table: Table;
  readonly players: Players;
  readonly asks: readonly Ask[];
  /** For each ask the number under which the kernel knows its condition; -1 if it counts acts. */
  readonly probes: readonly number[];
  /** The last turn anything is asked of. */
  readonly last: number;
  readonly ledger: boolean;
}

/** Pre: the asks were checked against the book, and are asked of this scenario. */
export function setting({ book, scenario, policies }: Armed, asks: readonly Ask[]): Setting {
  const conditions: Condition[] = [];
  const places = asks.map(({ held, ever }) => {
    const node = held ?? ever;
    return node === undefined ? -1 : conditions.push(node) - 1;
  });
  const table = layTable(book, scenario, 'compiled', { conditions, quantities: [] });
  const players = playersOf(table, policies);
  invariant(players.ok, 'a checked scenario names policies that there are');
  // Objectives come before what is asked here.
  const probes = places.map((place) => (place < 0 ? -1 : table.objectives.length + place));
  const last = Math.max(0, ...asks.map(({ turn }) => turn));
  const ledger = asks.some(({ acts }) => acts !== undefined);
  return { table, players: players.value, asks, probes, last, ledger };
}

const FRAME = emptyFrame();

/** One game: one whole number for each ask, no 0 and yes 1. The same setting and seed give the same. */
export function answersOf({ table, players, asks, probes, last, ledger }: Setting, seed: number): number[] {
  const game = open(table, String(seed), { ledger });
  const answers = asks.map(() => 0);
  let read = 0;
  while (game.phase !== 'over' && game.turn <= last) {
    const { phase, turn } = game;
    step(game, players);
    if (phase !== 'upkeep') continue;
    const from = read;
    read = game.journal?.used ?? 0;
    asks.forEach((ask, index) => {
      answers[index] = answerNow(game, ask, probes[index] ?? -1, { turn, from, before: answers[index] ?? 0 });
    });
  }
  return answers;
}

interface Now {
  readonly turn: number;
  /** Where this turn begins in the journal. */
  readonly from: number;
  /** The answer as it stood a turn ago. */
  readonly before: number;
}

function answerNow(game: Game, ask: Ask, probe: number, { turn, from, before }: Now): number {
  if (turn > ask.turn) return before;
  if (ask.acts !== undefined) {
    return turn < (ask.acts.from ?? 1) ? 0 : before + countActs(game, ask.acts, from);
  }
  if (ask.ever !== undefined && before === 1) return 1;
  if (ask.held !== undefined && turn < ask.turn) return 0;
  return game.table.kernel.holds(probe, game.world, FRAME) ? 1 : 0;
}
