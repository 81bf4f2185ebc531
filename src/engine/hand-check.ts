// Whether a facilitator's move may be made now. It is judged as if a stranger had written it: it may come from a file.

import { nearest } from '../kit/nearest.ts';
import { escapeText } from '../rulebook/text/quote.ts';
import { cellOf } from '../world/board.ts';
import type { Dimension } from '../world/dimension.ts';
import type { Game } from './game.ts';
import {
  type Argument,
  type HandChange,
  type HandMove,
  LEAST_STEP,
  MOST_STEP,
  stepOfReasons,
} from './hand-move.ts';
import type { Phase } from './phase.ts';
import { ALLOWED, type Ruling, refuse } from './ruling.ts';
import type { Table } from './table.ts';

/** Between the news and the first sealed order, and between upkeep and the next news: then nothing lies sealed. */
export const HAND_PHASES: readonly Phase[] = ['planning', 'review'];

const LONGEST_TEXT = 500;
const MOST_CHANGES = 50;
const MOST_REASONS = 10;

/**
 * Judges a move. `sealed`: whether orders of somebody lie sealed, which a game does not know before planning closes.
 * Changes nothing.
 */
export function checkHand(game: Game, move: HandMove, sealed = false): Ruling {
  if (!HAND_PHASES.includes(game.phase)) return refuse('EN-013', `this is ${game.phase}`);
  if (sealed && game.phase === 'planning') return refuse('EN-014');
  const misread = misreading(game.table, move);
  if (misread !== undefined) return refuse('EN-015', misread, 'invalid');
  if (move.kind === 'ruling' && argued(game, move.actor)) return refuse('EN-018');
  const changes = move.kind === 'ruling' ? [...move.success, ...move.failure] : move.changes;
  for (const change of changes) {
    const cell = cellOfChange(game.table, change);
    const [least, most] = [game.table.board.lo[cell] ?? 0, game.table.board.hi[cell] ?? 0];
    if (change.to !== undefined && (change.to < least || change.to > most)) {
      return refuse('EN-016', `${change.track} goes from ${least} to ${most}`);
    }
  }
  if (move.kind === 'override' && !move.changes.some((change) => moves(game, change)))
    return refuse('EN-017');
  return ALLOWED;
}

/** The cell a change names; -1 where the board has none. */
export function cellOfChange({ board }: Table, { track: name, at }: HandChange): number {
  const track = board.tracks.get(name);
  if (track === undefined || at.length !== track.over.length) return -1;
  return cellOf(
    track,
    ...track.over.map((dimension, index) => numberIn(board.members, dimension, at[index])),
  );
}

/** Actors, powers and states all go by actor number. */
function numberIn(members: Table['board']['members'], dimension: Dimension, id: string | undefined): number {
  if (id === undefined || !members[dimension].includes(id)) return -1;
  const byActor = dimension === 'power' || dimension === 'state';
  return (byActor ? members.actor : members[dimension]).indexOf(id);
}

function moves(game: Game, change: HandChange): boolean {
  const { board } = game.table;
  const cell = cellOfChange(game.table, change);
  const before = game.world[cell] ?? 0;
  const wanted = change.to ?? before + (change.by ?? 0);
  return Math.min(Math.max(wanted, board.lo[cell] ?? 0), board.hi[cell] ?? 0) !== before;
}

/** Whether a seat has argued in the turn in hand. */
function argued({ hand, turn }: Game, actor: string): boolean {
  return hand.some((deed) => deed.turn === turn && deed.move.kind === 'ruling' && deed.move.actor === actor);
}

/** What is not understood in a move, if anything. */
function misreading(table: Table, move: HandMove): string | undefined {
  if (!isLine(move.author)) return 'it needs an author, in one line';
  if (move.kind !== 'ruling' && !isLine(move.reason)) return 'it needs a reason, in one line';
  switch (move.kind) {
    case 'inject': {
      const { card, text } = move;
      if ((card === undefined) === (text === undefined)) return 'news are one card of the book or one text';
      if (text !== undefined && !isLine(text)) return 'the news need a text, in one line';
      const cards = table.book.cards.map(({ id }) => id);
      if (card !== undefined && !cards.includes(card))
        return `there is no card ${quote(card)}${meant(card, cards)}`;
      return firstMisread(table, move.changes);
    }
    case 'override':
      return firstMisread(table, move.changes);
    case 'ruling':
      return misreadArgument(table, move) ?? firstMisread(table, [...move.success, ...move.failure]);
  }
}

function misreadArgument(table: Table, move: Argument): string | undefined {
  const { pros, cons, step, reason } = move;
  const names = [...table.seats, ...table.automated].map((actor) => table.board.members.actor[actor] ?? '');
  if (!names.includes(move.actor)) return `no seat is called ${quote(move.actor)}${meant(move.actor, names)}`;
  if (!isLine(move.text)) return 'the argument needs a text, in one line';
  if (pros.length === 0) return 'an argument gives at least one reason for it';
  if (pros.length > MOST_REASONS || cons.length > MOST_REASONS)
    return `at most ${MOST_REASONS} reasons a side`;
  if (![...pros, ...cons].every(isLine)) return 'each reason is one line';
  if (reason !== '' && !isLine(reason)) return 'the reason is one line';
  if (step === undefined) return undefined;
  const inTable = Number.isSafeInteger(step) && step >= LEAST_STEP && step <= MOST_STEP;
  if (!inTable) return `steps of the odds go from ${LEAST_STEP} to ${MOST_STEP}`;
  const own = step !== stepOfReasons(move);
  return own && reason === '' ? 'odds other than the table’s need a reason' : undefined;
}

function firstMisread(table: Table, changes: readonly HandChange[]): string | undefined {
  if (changes.length > MOST_CHANGES) return `at most ${MOST_CHANGES} changes at once`;
  for (const change of changes) {
    const misread = misreadChange(table, change);
    if (misread !== undefined) return misread;
  }
  return undefined;
}

function misreadChange({ board }: Table, { track: name, at, by, to }: HandChange): string | undefined {
  const track = board.tracks.get(name);
  if (track === undefined) return `there is no gauge ${quote(name)}${meant(name, [...board.tracks.keys()])}`;
  if ((by === undefined) === (to === undefined)) return `${name} is moved by a number or set to one`;
  if (!isNumber(by ?? to ?? 0)) return `${name} takes whole numbers up to ${LARGEST}`;
  if (at.length !== track.over.length) return `${name} is kept for: ${track.over.join(', ') || 'nobody'}`;
  for (const [index, dimension] of track.over.entries()) {
    const id = at[index] ?? '';
    const known = board.members[dimension];
    if (!known.includes(id)) return `${quote(id)} is no ${dimension} of ${name}${meant(id, known)}`;
  }
  return undefined;
}

const LARGEST = 1_000_000;

function isNumber(value: number): boolean {
  return Number.isSafeInteger(value) && value >= -LARGEST && value <= LARGEST;
}

/** Something is said, on one line, and nothing in it could move a cursor or hide itself. */
function isLine(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_TEXT && escapeText(text) === text;
}

function quote(word: string): string {
  return `"${escapeText(word).slice(0, 60)}"`;
}

function meant(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}
