// A played game as a reel: the board as it stood after each happening, put together from the changes the ledger
// holds. Nothing is played again; the last frame of a turn is the world as the turn left it.

import type { Game } from '../../engine/index.ts';
import { endsOf, gameAt } from '../model/past.ts';
import { type Seen, seenBy, type Viewer } from '../model/seen.ts';
import { type ToldAt, toldAt } from '../model/timeline.ts';

/** Where one stands: in a turn, after so many of its happenings; 0 is the turn's beginning. */
export interface Spot {
  /** From 1. */
  readonly turn: number;
  readonly step: number;
}

export interface Reel {
  /** The whole game, with its ledger. */
  readonly game: Game;
  /** Finished turns; at least one. */
  readonly turns: number;
  /** Where each happening of a turn ends in the journal. */
  ends(turn: number): readonly number[];
  /** The game as it stood there, to be looked at and not to be played on. */
  at(spot: Spot): Game;
  /** As the viewer may see it there. */
  seenAt(spot: Spot, viewer: Viewer): Seen;
  /** What the viewer may know of a turn, all of it. */
  told(turn: number, viewer: Viewer): readonly ToldAt[];
}

/** Pre: the game keeps a ledger and has finished a turn. */
export function openReel(game: Game): Reel {
  const places = new Map<number, readonly number[]>();
  const ends = (turn: number) => {
    const known = places.get(turn) ?? endsOf(game, turn);
    places.set(turn, known);
    return known;
  };
  const at = (spot: Spot) => frameAt(game, spot, ends(spot.turn));
  const whole = { all: { viewer: 'all', game, source: game } satisfies Seen };
  return {
    game,
    turns: game.hashes.length,
    ends,
    at,
    seenAt: (spot, viewer) => seenBy(at(spot), viewer),
    told: (turn, viewer) => toldAt({ ...whole.all, viewer }, turn),
  };
}

/** The end of a turn as the last of its happenings left it. */
export function endOf(reel: Reel, turn: number): Spot {
  return { turn, step: reel.ends(turn).length };
}

function frameAt(game: Game, { turn, step }: Spot, ends: readonly number[]): Game {
  const { marks, hashes } = game;
  const from = marks[turn - 1] ?? 0;
  const place = step <= 0 ? from : (ends[Math.min(step, ends.length) - 1] ?? from);
  const finished = step >= ends.length;
  const over = finished && game.phase === 'over' && turn === hashes.length;
  const frame = gameAt(game, turn, place, over ? 'over' : 'review');
  return finished ? { ...frame, hashes: hashes.slice(0, turn) } : frame;
}
