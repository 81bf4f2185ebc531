// The facilitator's hand: moves beside the rules, each with a head of its own in the ledger. They go through the same
// one hand that changes worlds as rules do, within the same bounds, and a game without them plays as if there were none.

import { err, ok, type Result } from '../kit/result.ts';
import { note } from '../world/journal.ts';
import { emptyFrame, type Frame, NOBODY } from '../world/register.ts';
import { focus, type Game, kernelOf, put, roll, shift } from './game.ts';
import { cellOfChange, checkHand } from './hand-check.ts';
import {
  type Argument,
  type HandChange,
  type HandDeed,
  type HandMove,
  type Inject,
  type Override,
  oddsAt,
  stepOfReasons,
  type Verdict,
} from './hand-move.ts';
import { OCCASION } from './phase.ts';
import type { Ruling } from './ruling.ts';

/**
 * Makes a facilitator's move, whichever it is. `sealed`: orders of somebody lie sealed already. Errors: the ruling of
 * `checkHand`; then nothing has changed.
 */
export function facilitate(game: Game, move: HandMove, sealed = false): Result<HandDeed, Ruling> {
  switch (move.kind) {
    case 'inject':
      return inject(game, move, sealed);
    case 'override':
      return override(game, move, sealed);
    case 'ruling':
      return argue(game, move, sealed);
  }
}

/** Plays a card of the book now, or brings news in words; with it, changes by name. The deck is left as it lies. */
export function inject(game: Game, move: Inject, sealed = false): Result<HandDeed, Ruling> {
  return deal(game, move, sealed, () => {
    const card = game.table.book.cards.findIndex(({ id }) => id === move.card);
    if (card >= 0) {
      if (game.journal) note(game.journal, 'card', card, 0, 0, 0, 0);
      kernelOf(game).card(card, game.world, FRAME, game.journal);
    }
    change(game, 'inject', move.changes);
    return undefined;
  });
}

/** Sets gauges to what the facilitator says, for a reason. */
export function override(game: Game, move: Override, sealed = false): Result<HandDeed, Ruling> {
  return deal(game, move, sealed, () => {
    change(game, 'override', move.changes);
    return undefined;
  });
}

/**
 * Rules on a seat's argument: one die of its own (purpose `argument`, the seat's, slot 0) against the odds of its
 * step; then what was agreed for success, or what failure costs. One argument a seat and turn.
 */
export function argue(game: Game, move: Argument, sealed = false): Result<HandDeed, Ruling> {
  return deal(game, move, sealed, () => {
    const actor = game.table.board.members.actor.indexOf(move.actor);
    const step = move.step ?? stepOfReasons(move);
    const odds = oddsAt(step);
    const die = roll(game, 'argument', actor, 0, odds);
    const success = die <= odds;
    change(game, 'ruling', success ? move.success : move.failure);
    return { step, odds, roll: die, success };
  });
}

const FRAME: Frame = emptyFrame();

function deal(
  game: Game,
  move: HandMove,
  sealed: boolean,
  act: () => Verdict | undefined,
): Result<HandDeed, Ruling> {
  const ruling = checkHand(game, move, sealed);
  if (!ruling.ok) return err(ruling);
  focus(game);
  const who = move.kind === 'ruling' ? game.table.board.members.actor.indexOf(move.actor) : NOBODY;
  if (game.journal) {
    note(game.journal, 'head', OCCASION[move.kind], NOBODY, who, NOBODY, game.hand.length);
  }
  const deed: HandDeed = { turn: game.turn, move, verdict: act() };
  game.hand.push(deed);
  return ok(deed);
}

function change(game: Game, kind: HandMove['kind'], changes: readonly HandChange[]): void {
  const part = game.table.handParts[kind];
  for (const { track, at, by, to } of changes) {
    const cell = cellOfChange(game.table, { track, at });
    if (to !== undefined) put(game, part, cell, to);
    else shift(game, part, cell, by ?? 0);
  }
}
