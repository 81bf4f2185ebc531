// What one roll decided: the game is played again with that roll turned and all other luck as it was, and the two are
// compared.
import { createDice } from '../../dice/dice.ts';
import { fork, type Game, outcome } from '../../engine/index.ts';
import { type Divergence, firstDivergence } from './divergence.ts';
import { type Face, middleOf, otherFace, type Roll, turned } from './roll.ts';
import type { Kept } from './script.ts';
import { closePhase, openPath, type Setup } from './setup.ts';
import { type Changed, changedBetween } from './verdict.ts';

/** A setup whose luck is turned at one address. */
function withTurned(setup: Setup, roll: Roll, draw: number): Setup {
  return { ...setup, luck: (own) => turned(setup.luck?.(own) ?? own, roll, draw) };
}

/** A game as it was and with one roll turned. */
export interface Swapped {
  /** The first decision that comes out otherwise: undefined where none does. */
  readonly first: Divergence | undefined;
  /** What the two ends do not have in common. */
  readonly changed: readonly Changed[];
  readonly before: Game;
  readonly after: Game;
  /** Decisions of a record that were given again in the game that was turned. */
  readonly kept: Kept;
}

/** Plays a seed as it was and with a roll turned to a draw. Post: the same every time. */
export function swapped(cast: (kept?: Kept) => Setup, seed: string, roll: Roll, draw: number): Swapped {
  const kept: Kept = { orders: 0, answers: 0 };
  // Parting is sought in games of their own: those stop where they part.
  const first = firstDivergence(cast(), withTurned(cast(), roll, draw), seed);
  const before = played(cast(), seed);
  const after = played(withTurned(cast(kept), roll, draw), seed);
  return { first, changed: changedBetween(before, after), before, after, kept };
}

function played(setup: Setup, seed: string): Game {
  const game = openPath(setup, seed, false);
  while (game.phase !== 'over') closePhase(game, setup);
  return game;
}

/** How far a game moves when one of its rolls is turned. */
export interface Swing {
  /** Place of the roll in the game's list, from 0. */
  readonly place: number;
  /** What it was turned to. */
  readonly to: Face;
  /** First turn after which the world is another one; 0: never. */
  readonly from: number;
  /** Aims met in one of the two and not in the other. */
  readonly aims: number;
  /** Progress moved, 0 to 10 an aim, summed over all aims whichever way. */
  readonly progress: number;
  /** Points of influence moved, summed over states, domains and powers whichever way. */
  readonly influence: number;
}

/** A game with copies of it as it stood when each turn began, to play on from. */
export interface Starts {
  readonly setup: Setup;
  readonly seed: string;
  readonly turns: readonly Game[];
  readonly end: Game;
}

export function startsOf(setup: Setup, seed: string): Starts {
  const game = openPath(setup, seed, false);
  const turns: Game[] = [];
  while (game.phase !== 'over') {
    if (turns.length < game.turn) turns.push(fork(game));
    closePhase(game, setup);
  }
  return { setup, seed, turns, end: game };
}

/** Turns one roll and plays on; undefined where nothing else could have come of it. */
export function swingOf({ setup, seed, turns, end }: Starts, roll: Roll, place: number): Swing | undefined {
  const to = otherFace(roll);
  if (to === undefined) return undefined;
  const other = withTurned(setup, roll, middleOf(to));
  const game = startOf(other, seed, turns[roll.turn - 1]);
  while (game.phase !== 'over') closePhase(game, other);
  const from = game.hashes.findIndex((hash, turn) => hash !== end.hashes[turn]) + 1;
  return { place, to, from, ...distance(end, game) };
}

/** A roll before the first turn, or of a turn that never began here, is turned from the opening on. */
function startOf(setup: Setup, seed: string, start: Game | undefined): Game {
  if (start === undefined) return openPath(setup, seed, false);
  const own = createDice(seed, start.table.rollers);
  return { ...fork(start), dice: setup.luck?.(own) ?? own };
}

function distance(a: Game, b: Game): Pick<Swing, 'aims' | 'progress' | 'influence'> {
  const [was, is] = [outcome(a), outcome(b)];
  let [aims, progress, influence] = [0, 0, 0];
  for (const [seat, { objectives }] of was.seats.entries()) {
    for (const [goal, { met, progress: far }] of objectives.entries()) {
      const other = is.seats[seat]?.objectives[goal];
      if (other === undefined) continue;
      if (other.met !== met) aims += 1;
      progress += Math.abs(other.progress - far);
    }
  }
  for (const [place, state] of was.states.entries()) {
    for (const [domain, row] of state.influence.entries()) {
      for (const [power, value] of row.entries()) {
        influence += Math.abs((is.states[place]?.influence[domain]?.[power] ?? value) - value);
      }
    }
  }
  return { aims, progress, influence };
}

/** The most consequential first: by progress, then influence; equals in the order of the game. */
export function rankedSwings(swings: readonly Swing[]): readonly Swing[] {
  return [...swings].sort(
    (a, b) => b.progress - a.progress || b.influence - a.influence || a.place - b.place,
  );
}
