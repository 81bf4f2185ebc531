// The journal: what the ledger is made of, written as integers so that it can be kept in the innermost loop. A game
// without a ledger has no journal and plays the same game.

import { invariant } from '../kit/never.ts';

/** What a row tells; the numbers a to e of each kind are listed beside it. */
export const ROW_KINDS = [
  /** part, cell, before, after: one change of the world by one addressed part of a rule. */
  'change',
  /** part, value, who: one modifier that took part in a sum for somebody. */
  'modifier',
  /** purpose, who, slot, odds, value: one die, what it had to stay at or under, and how it fell. */
  'roll',
  /** occasion, action, who, proposal, text: everything after it, up to the next head, belongs to it. */
  'head',
  /** proposal, actor, answer, sum, price: how somebody answered a proposal. */
  'answer',
  /** card: a news card was opened. */
  'card',
] as const;

export type RowKind = (typeof ROW_KINDS)[number];

export const ROW_KIND: { readonly [kind in RowKind]: number } = {
  change: 0,
  modifier: 1,
  roll: 2,
  head: 3,
  answer: 4,
  card: 5,
};

/** Integers that a row of each kind takes: its kind, and its numbers. */
const LENGTHS = [5, 4, 6, 6, 6, 2] as const;

const LONGEST = 6;

// Most rows by far are changes of cells of tracks, and most of the cost is writing them. They take two integers:
// part and cell, then before and after, each a half. Changes whose numbers do not fit in halves, and all other rows,
// begin with the complement of their kind, which is negative.

/** Integers of a change whose numbers fit in halves. */
const SHORT_CHANGE = 2;

/** Whether changes of cells up to `cell`, within these bounds, fit in halves. */
export function isShort(part: number, cell: number, least: number, most: number): boolean {
  return part >= 0 && part < 0x8000 && cell < 0x10000 && least >= -0x8000 && most < 0x8000;
}

export interface Journal {
  rows: Int32Array;
  /** Integers used. */
  used: number;
  /** Up to so many used there is room for RESERVE_ROWS more rows. */
  full: number;
}

/** One row read back. Numbers that its kind does not have are 0. */
export interface Row {
  readonly kind: RowKind;
  /** Where it begins in the journal. */
  readonly at: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
}

/** Rows that compiled code may write between two calls of `reserve`. */
export const RESERVE_ROWS = 4096;

export function newJournal(): Journal {
  const rows = new Int32Array(RESERVE * 2);
  return { rows, used: 0, full: rows.length - RESERVE };
}

const RESERVE = RESERVE_ROWS * LONGEST;

/** Makes room for RESERVE_ROWS more rows: called before rules run, so that they need not look. */
export function reserve(journal: Journal): void {
  if (journal.used > journal.full) grow(journal);
}

function grow(journal: Journal): void {
  const larger = new Int32Array(journal.rows.length * 2 + RESERVE);
  larger.set(journal.rows.subarray(0, journal.used));
  journal.rows = larger;
  journal.full = larger.length - RESERVE;
}

/** A journal that goes on from here by itself. */
export function copyJournal({ rows, used, full }: Journal): Journal {
  return { rows: rows.slice(), used, full };
}

/** Writes one row. The numbers are those listed at the row's kind. */
export function note(
  journal: Journal,
  kind: RowKind,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): void {
  reserve(journal);
  const { rows, used } = journal;
  const place = ROW_KIND[kind];
  if (kind === 'change' && isShort(a, b, Math.min(c, d), Math.max(c, d))) {
    rows[used] = (a << 16) | b;
    rows[used + 1] = (c << 16) | (d & 0xffff);
    journal.used = used + SHORT_CHANGE;
    return;
  }
  rows[used] = ~place;
  rows[used + 1] = a;
  rows[used + 2] = b;
  rows[used + 3] = c;
  rows[used + 4] = d;
  rows[used + 5] = e;
  journal.used = used + (LENGTHS[place] ?? LONGEST);
}

/**
 * The rows from one place up to another, in the order they were written. Both places must be where a row begins.
 * Compiled rules also write a short row where nothing changed, because asking costs more than writing: it tells
 * nothing and is passed over.
 */
export function* rowsOf(journal: Journal, from = 0, to = journal.used): Generator<Row, undefined> {
  const { rows } = journal;
  let at = from;
  while (at < to) {
    const [first, second] = [rows[at] ?? 0, rows[at + 1] ?? 0];
    if (first >= 0) {
      const [before, after] = [second >> 16, (second << 16) >> 16];
      if (before !== after) {
        yield { kind: 'change', at, a: first >>> 16, b: first & 0xffff, c: before, d: after, e: 0 };
      }
      at += SHORT_CHANGE;
      continue;
    }
    const kind = ROW_KINDS[~first];
    const length = LENGTHS[~first];
    invariant(kind !== undefined && length !== undefined, 'a journal is read from where a row begins');
    const number = (place: number) => (place < length ? (rows[at + place] ?? 0) : 0);
    yield { kind, at, a: second, b: number(2), c: number(3), d: number(4), e: number(5) };
    at += length;
  }
}

/** Gives the head that stands at a place another occasion; does nothing where no head stands. */
export function retitle(journal: Journal, at: number, occasion: number): void {
  if (at < journal.used && journal.rows[at] === ~ROW_KIND.head) journal.rows[at + 1] = occasion;
}
