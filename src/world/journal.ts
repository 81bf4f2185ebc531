// The journal: what the ledger is made of, written as rows of six integers so that it can be kept in the
// innermost loop. A game without a ledger has no journal and plays the same game.

export const ROW = 6;

/** What a row tells; the five numbers after the kind are listed beside it. */
export const ROW_KINDS = [
  /** part, cell, before, after, 0: one change of the world by one addressed part of a rule. */
  'change',
  /** part, value, who, 0, 0: one modifier that took part in a sum for somebody. */
  'modifier',
  /** purpose, who, slot, odds, value: one die, what it had to stay at or under, and how it fell. */
  'roll',
  /** occasion, action, who, proposal, text: everything after it, up to the next head, belongs to it. */
  'head',
  /** proposal, actor, answer, expected, overruled: how somebody answered a proposal. */
  'answer',
  /** card, 0, 0, 0, 0: a news card was opened. */
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

export interface Journal {
  rows: Int32Array;
  /** Integers used: always a multiple of ROW. */
  used: number;
}

/** Rows that compiled code may write between two calls of `reserve`. */
export const RESERVE_ROWS = 4096;

export function newJournal(): Journal {
  return { rows: new Int32Array(RESERVE_ROWS * ROW * 2), used: 0 };
}

/** Makes room for RESERVE_ROWS more rows: called before rules run, so that they need not look. */
export function reserve(journal: Journal): void {
  if (journal.used + RESERVE_ROWS * ROW <= journal.rows.length) return;
  const larger = new Int32Array(journal.rows.length * 2 + RESERVE_ROWS * ROW);
  larger.set(journal.rows.subarray(0, journal.used));
  journal.rows = larger;
}

/** Writes one row. The numbers are those listed at the row's kind. */
export function note(
  journal: Journal,
  kind: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): void {
  reserve(journal);
  const { rows, used } = journal;
  rows[used] = kind;
  rows[used + 1] = a;
  rows[used + 2] = b;
  rows[used + 3] = c;
  rows[used + 4] = d;
  rows[used + 5] = e;
  journal.used = used + ROW;
}
