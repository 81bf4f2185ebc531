// What a single game is played with, and how it is played here: phase by phase, with its ledger, so that what was
// decided in a phase can be read back with the weights it was decided by.
import { createDice, type Dice } from '../../dice/dice.ts';
import {
  type Decision,
  facilitate,
  type Game,
  isAnswering,
  isWriting,
  open,
  resolve,
} from '../../engine/index.ts';
import type { Proposal } from '../../engine/proposal.ts';
import type { Table } from '../../engine/seat.ts';
import type { Header } from '../../record/format.ts';
import { type HandLine, isOfPhase, moveOf } from '../../record/hand.ts';
import { diceOf } from '../../record/luck.ts';
import { answersOf, sealedOrders } from '../../seats/playout.ts';
import type { Players } from '../../seats/policy.ts';

/** A table and who sits at it. With a seed it is one game. */
export interface Setup {
  readonly table: Table;
  readonly players: Players;
  /** What a facilitator does in it, in order. */
  readonly hand?: readonly HandLine[];
  /** What its luck is instead of the seed's own, made of that. */
  readonly luck?: (own: Dice) => Dice;
}

/** A phase that has been closed, with what there was of it before the engine cleared its table. */
export interface Closed {
  /** As it stands after the phase. */
  readonly game: Game;
  readonly turn: number;
  readonly phase: Game['phase'];
  readonly round: 1 | 2;
  /** Where the phase begins in the journal. */
  readonly from: number;
  /** The proposals that lay open, as they stand now. */
  readonly proposals: readonly Proposal[];
  /** Answers that seats gave themselves. */
  readonly decisions: readonly Decision[];
}

export function openPath({ table, luck }: Setup, seed: string, ledger = true): Game {
  if (luck === undefined) return open(table, seed, { ledger });
  return open(table, seed, { ledger, dice: luck(createDice(seed, table.rollers)) });
}

/** The luck of a record, where it is not just that of its seed. */
export function luckOf(table: Table, header: Header): Pick<Setup, 'luck'> {
  const dice = diceOf(table, header);
  return dice === undefined ? {} : { luck: () => dice };
}

/** Makes the facilitator's moves of the present phase. */
export function dealHand(game: Game, { hand = [] }: Setup): void {
  for (const line of hand) if (isOfPhase(game, line)) facilitate(game, moveOf(line));
}

/** Closes the present phase with what the facilitator does and the players decide. Pre: the game is not over. */
export function closePhase(game: Game, setup: Setup): Closed {
  dealHand(game, setup);
  return closeDealt(game, setup);
}

/** The same where the facilitator's moves have been made. */
export function closeDealt(game: Game, { players }: Setup): Closed {
  const { turn, phase, round, proposals } = game;
  const from = game.journal?.used ?? 0;
  const decisions = isAnswering(phase) ? answersOf(game, players) : [];
  if (isWriting(phase)) resolve(game, { orders: sealedOrders(game, players) });
  else resolve(game, { answers: decisions });
  return { game, turn, phase, round, from, proposals, decisions };
}
