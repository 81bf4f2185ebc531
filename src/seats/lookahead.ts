// A seat that thinks ahead: it draws a few sets of orders from its doctrine, plays each on in a few worlds it imagines,
// everybody by doctrine, and hands in the one that gets it furthest. Its budget is counted in games, not in time, so
// that it plays alike on every machine.

import { PURPOSES } from '../dice/purposes.ts';
import { fork, type Game, outcome, resolve } from '../engine/index.ts';
import { imagine, judge, purseOf, spend } from '../engine/seat.ts';
import type { Frame } from '../world/register.ts';
import { blind } from './blind.ts';
import { playOut, sealedOrders } from './playout.ts';
import { NO_ANSWERS, type Players, type Policy } from './policy.ts';
import { randomPolicy } from './random.ts';

const PROBE = PURPOSES.indexOf('probe');

export interface Budget {
  /** Sets of orders that are compared each turn, the doctrine's own among them. At least 1. */
  readonly candidates: number;
  /** Games played out each turn, about: what is left of a division is not played. */
  readonly playouts: number;
}

const USUAL_BUDGET: Budget = { candidates: 16, playouts: 96 };

/** `usual` is who plays in what is imagined: everybody, the seat itself included. Asked for once, when needed. */
export function lookaheadPolicy(usual: () => Players, budget: Budget = USUAL_BUDGET): Policy {
  let doctrines: Players | undefined;
  return blind({
    name: 'lookahead',
    orders: (game, actor) => {
      doctrines ??= usual();
      // It speaks as its doctrine does: what is said is settled before there is anything to think ahead about.
      if (game.phase === 'soundings') return doctrines.get(actor)?.orders(game, actor) ?? [];
      return bestOrders(game, actor, doctrines, budget);
    },
    answers: NO_ANSWERS,
  });
}

interface Candidate {
  readonly orders: readonly Frame[];
  /** Progress summed over the worlds it was played in. */
  score: number;
}

/**
 * Sequential halving: all candidates are played in a few worlds, the better half of them in some more, and so on.
 * Everyone still in is played in the same worlds. (Karnin, Koren and Somekh 2013.)
 */
function bestOrders(game: Game, actor: number, doctrines: Players, budget: Budget): readonly Frame[] {
  let left = draftedBy(game, actor, doctrines, budget.candidates);
  const rounds = halvings(left.length);
  let slot = budget.candidates;
  while (left.length > 1) {
    const worlds = Math.max(1, Math.trunc(budget.playouts / (rounds * left.length)));
    for (let world = 0; world < worlds; world++, slot++) {
      playOn(imagine(game, actor, seedOf(game, actor, slot)), actor, doctrines, left);
    }
    left = [...left].sort((a, b) => b.score - a.score).slice(0, Math.ceil(left.length / 2));
  }
  return left[0]?.orders ?? [];
}

/** How often a number can be halved, rounding up, until one is left. */
function halvings(count: number): number {
  return count <= 1 ? 0 : 1 + halvings(Math.ceil(count / 2));
}

/** The doctrine's own orders first; then others it might have given, and every third time any that are legal. */
function draftedBy(game: Game, actor: number, doctrines: Players, count: number): readonly Candidate[] {
  const own = doctrines.get(actor);
  if (own === undefined) return [];
  const wild = randomPolicy();
  return Array.from({ length: count }, (_, slot) => {
    const source = slot % 3 === 2 ? wild : own;
    const drafting = slot === 0 ? game : imagine(game, actor, seedOf(game, actor, slot));
    return { orders: allowed(game, actor, source.orders(drafting, actor)), score: 0 };
  });
}

/** What was drafted in another world may be refused in this one. */
function allowed(game: Game, actor: number, drafted: readonly Frame[]): readonly Frame[] {
  const purse = purseOf(game, actor, []);
  const kept: Frame[] = [];
  for (const frame of drafted) {
    if (!judge(game, actor, frame, kept, purse).ok) continue;
    spend(game, purse, frame);
    kept.push(frame);
  }
  return kept;
}

/** Plays an imagined world to its end once for each candidate, everybody else's orders being the same. */
function playOn(imagined: Game, actor: number, doctrines: Players, candidates: readonly Candidate[]): void {
  const others = sealedOrders(imagined, doctrines);
  for (const candidate of candidates) {
    const branch = fork(imagined);
    resolve(branch, { orders: new Map([...others, [actor, candidate.orders]]) });
    candidate.score += progressOf(playOut(branch, doctrines), actor);
  }
}

function seedOf(game: Game, actor: number, slot: number): string {
  return `imagined ${game.dice.u32(game.turn, PROBE, actor, slot)}`;
}

function progressOf(game: Game, actor: number): number {
  const id = game.table.board.members.actor[actor];
  return outcome(game).seats.find((seat) => seat.actor === id)?.progress ?? 0;
}
