// A game in play: a table, a seed, one world, and what the present turn has collected so far.

import { createDice, type Dice } from '../dice/dice.ts';
import { PURPOSES, type Purpose } from '../dice/purposes.ts';
import { hashHex, hashIntsInto } from '../kit/hash.ts';
import type { Kernel } from '../rulebook/run/kernel.ts';
import { SLOT_SIZE } from '../world/board.ts';
import { settle } from '../world/effect.ts';
import { copyJournal, type Journal, newJournal, note } from '../world/journal.ts';
import { copyFrame, type Frame, R } from '../world/register.ts';
import { SLOT } from '../world/slot.ts';
import type { World } from '../world/world.ts';
import type { HandDeed } from './hand-move.ts';
import { OCCASION, type Occasion, type Phase } from './phase.ts';
import type { Proposal } from './proposal.ts';
import type { PurseName } from './purses.ts';
import type { Table } from './table.ts';

export interface Game {
  readonly table: Table;
  readonly seed: string;
  readonly dice: Dice;
  readonly world: World;
  /** From 1. */
  turn: number;
  phase: Phase;
  /** 1: the asked answer. 2: sponsors answer amendments. Only in negotiation. */
  round: 1 | 2;
  /** Orders of one actor each, by actor number, in the order they will be read. */
  orders: Frame[][];
  /** Acts that need nobody's consent, in canonical order. */
  acts: Frame[];
  proposals: Proposal[];
  /** The order in which news cards lie in the deck: indices of cards. */
  readonly deck: readonly number[];
  readonly journal: Journal | undefined;
  /** Copies of the frames that heads of the journal speak of, in the order they were written. */
  readonly texts: Frame[];
  /** What the facilitator did, in order; heads of the journal name one of these. Empty in most games. */
  readonly hand: HandDeed[];
  /** Where each turn begins in the journal; turn t at index t - 1. */
  readonly marks: number[];
  /** One hash of the world at the end of each finished turn. */
  readonly hashes: string[];
  /**
   * Stamp of the table of agreements: another one whenever an agreement is signed or changes its status. 0 in a copy
   * where agreements are hidden.
   */
  deals: number;
}

export interface OpenOptions {
  /** Keep the journal that ledgers are read from. Default true. The game is the same either way. */
  readonly ledger?: boolean;
  /** Other dice than the seed's own: dictated or recording ones. */
  readonly dice?: Dice;
}

/** Opens a game at the news of turn 1. The same table and seed open the same game. */
export function open(table: Table, seed: string, options: OpenOptions = {}): Game {
  const dice = options.dice ?? createDice(seed, table.rollers);
  return {
    table,
    seed,
    dice,
    deals: freshStamp(),
    world: table.opening.slice(),
    turn: 1,
    phase: 'news',
    round: 1,
    orders: table.board.members.actor.map(() => []),
    acts: [],
    proposals: [],
    deck: shuffle(table.deck, dice),
    journal: options.ledger === false ? undefined : newJournal(),
    texts: [],
    hand: [],
    marks: [],
    hashes: [],
  };
}

/** The kernel a game plays by: the one that keeps a ledger, or the one that does not. */
export function kernelOf(game: Game): Kernel {
  return game.journal === undefined ? game.table.kernel : game.table.ledgerKernel;
}

/** Tells the rules what moment it is. Every verb calls it first: tables are shared between games. */
export function focus(game: Game): void {
  game.table.moment.turn = game.turn;
  game.table.moment.turns = game.table.scenario.turns;
  game.table.moment.deals = game.deals;
}

let lastStamp = 0;

/** No two states of a table of agreements have one number, whichever games they belong to. */
function freshStamp(): number {
  lastStamp += 1;
  return lastStamp;
}

function stampDeals(game: Game): void {
  game.deals = freshStamp();
  game.table.moment.deals = game.deals;
}

const PURPOSE = Object.fromEntries(PURPOSES.map((name, index) => [name, index])) as {
  readonly [name in Purpose]: number;
};

/** A d100 keyed by purpose, roller (an actor or one of its kinds of order; -1 nobody) and slot, noted with the odds it has to stay at or under. */
export function roll(game: Game, purpose: Purpose, who: number, slot: number, odds: number): number {
  const value = game.dice.d100(game.turn, PURPOSE[purpose], who, slot);
  if (game.journal) note(game.journal, 'roll', PURPOSE[purpose], who, slot, odds, value);
  return value;
}

/**
 * Opens a stretch of the ledger: what kind, who acts in it, the proposal's number (-1 for none), and the order or
 * agreement it is about.
 */
export function head(game: Game, occasion: Occasion, who: number, proposal: number, frame?: Frame): void {
  if (game.journal === undefined) return;
  const text = frame === undefined ? -1 : game.texts.push(copyFrame(frame)) - 1;
  const action = frame === undefined ? -1 : (frame[R.action] ?? -1);
  note(game.journal, 'head', OCCASION[occasion], action, who, proposal, text);
}

/** Changes one cell under an address, within the cell's bounds. A cell of -1 is nowhere. */
export function shift(game: Game, part: number, cell: number, by: number): void {
  if (cell >= 0 && by !== 0) put(game, part, cell, (game.world[cell] ?? 0) + by);
}

/** Sets one cell under an address, within the cell's bounds. */
export function put(game: Game, part: number, cell: number, to: number): void {
  const before = game.world[cell] ?? 0;
  const after = settle(game.table.board, game.world, cell, to);
  if (after === before) return;
  const { slotBase } = game.table.board;
  if (cell >= slotBase && (cell - slotBase) % SLOT_SIZE === SLOT.status) stampDeals(game);
  if (game.journal) {
    note(game.journal, 'change', part, cell, before, after, 0);
  }
}

/** The cell of an actor in a track the engine pays from, or -1 where the board has no such track. */
export function purseCell(game: Game, name: PurseName, actor: number): number {
  return game.table.purses[name][actor] ?? -1;
}

/** What an actor has in such a track; 0 where there is none. */
export function inPurse(game: Game, name: PurseName, actor: number): number {
  const cell = purseCell(game, name, actor);
  return cell < 0 ? 0 : (game.world[cell] ?? 0);
}

const LANES = new Uint32Array(4);

/** The hash of the world as it stands: 32 hex digits. */
export function stateHash(game: Game): string {
  hashIntsInto(game.world, game.world.length, LANES);
  return hashHex(LANES);
}

/** A game that goes on from here by itself; the table is shared. The ledger goes along. */
export function fork(game: Game, seed: string = game.seed): Game {
  const dice = seed === game.seed ? game.dice : createDice(seed, game.table.rollers);
  return {
    ...game,
    seed,
    dice,
    // The same agreements, but either game may now end some of them.
    deals: freshStamp(),
    world: game.world.slice(),
    orders: game.orders.map((list) => list.map(copyFrame)),
    acts: game.acts.map(copyFrame),
    proposals: game.proposals.map((proposal) => ({
      ...proposal,
      frame: copyFrame(proposal.frame),
      answers: new Map(proposal.answers),
    })),
    journal: game.journal && copyJournal(game.journal),
    texts: [...game.texts],
    hand: [...game.hand],
    marks: [...game.marks],
    hashes: [...game.hashes],
  };
}

/**
 * A game that might follow from what an actor knows: as `fork`, but luck and the cards still to come are drawn anew,
 * and what the actor cannot see is taken to be as it was when the game opened, which everybody may read.
 * Pre: nothing is in the game that the actor may not know, as in what `blind` hands to a policy.
 */
export function imagine(game: Game, actor: number, seed: string): Game {
  const { deck, opening, rollers, unseen } = game.table;
  const dice = createDice(seed, rollers);
  const ahead = [...deck];
  for (const card of game.deck) ahead.splice(ahead.indexOf(card), 1);
  const imagined = { ...fork(game, seed), dice, deck: [...game.deck, ...shuffle(ahead, dice)] };
  for (const cell of unseen[actor] ?? []) imagined.world[cell] = opening[cell] ?? 0;
  return imagined;
}

/** How many cards of the deck have been opened, for all to see. */
export function openedCards({ table, turn, phase }: Game): number {
  const { from, draw } = table.scenario.deck;
  const turns = turn - from + (phase === 'news' ? 0 : 1);
  return Math.min(table.deck.length, Math.max(0, turns) * draw);
}

/** Cards in an order drawn once, before turn 1, by the seed. */
function shuffle(deck: readonly number[], dice: Dice): number[] {
  const cards = [...deck];
  for (let last = cards.length - 1; last > 0; last--) {
    const other = dice.below(0, PURPOSE.news, -1, last, last + 1);
    [cards[last], cards[other]] = [cards[other] ?? 0, cards[last] ?? 0];
  }
  return cards;
}
