// One game of one cell: its row. A game that goes wrong is a row too, never a gap.
import { open } from '../../engine/index.ts';
import { step } from '../../seats/playout.ts';
import type { Players } from '../../seats/policy.ts';
import { type Bench, newMeter } from './meter.ts';

/** How a game ended: played to its end, broken off by a fault of ours, or not over after more phases than there can be. */
export const STATUSES = ['played', 'failed', 'endless'] as const;
export const PLAYED = 0;

export interface Played {
  /** Place in STATUSES. */
  readonly status: number;
  /** The turn it ended or broke off in. */
  readonly turn: number;
  /** All 0, unless it was played. */
  readonly outcomes: readonly number[];
  /** Hash of the world at the end of each turn. */
  readonly hashes: readonly string[];
  /** What went wrong, in one line. */
  readonly fault?: string;
}

/** Far more phases than a turn has, amendments and all. */
const MOST_PHASES = 100;

export function playGame(bench: Bench, players: Players, seed: number): Played {
  const game = open(bench.table, String(seed), { ledger: false });
  const meter = newMeter(bench);
  let left = MOST_PHASES * bench.table.scenario.turns;
  try {
    while (game.phase !== 'over' && left > 0) {
      const { phase, turn } = game;
      step(game, players);
      meter.look(game, turn, phase);
      left -= 1;
    }
    if (game.phase === 'over') {
      return { status: PLAYED, turn: game.turn, outcomes: meter.read(game), hashes: game.hashes };
    }
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { ...broken(bench, 'failed'), turn: game.turn, hashes: game.hashes, fault };
  }
  return { ...broken(bench, 'endless'), turn: game.turn, hashes: game.hashes };
}

function broken({ measures }: Bench, status: (typeof STATUSES)[number]) {
  return { status: STATUSES.indexOf(status), outcomes: measures.map(() => 0) };
}
