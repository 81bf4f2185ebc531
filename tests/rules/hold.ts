// Holds a case against a book: what its rule says in each situation, on both lanes.

import type { Table } from '../../src/engine/index.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import type { After, Case } from './case.ts';
import { LANES, type LaneName, soloOf } from './solo.ts';
import { setStage } from './stage.ts';
import { told } from './told.ts';

/** What the rule says now, situation by situation; nothing at all if the book does not have it. */
export function afterOf(
  table: Table,
  kept: Case,
  lane: LaneName,
  book: Rulebook = table.book,
): readonly After[] {
  const solo = soloOf(book, table.board, table.scenario.turns, kept.case);
  return kept.situations.map((situation) =>
    solo === undefined ? 'nothing' : told(table.board, solo.says(setStage(table, situation), lane)),
  );
}

/** Whether the book does in every situation what the case tells, on both lanes. Names that are gone are a no. */
export function holds(table: Table, kept: Case, book: Rulebook = table.book): boolean {
  const expected = JSON.stringify(kept.situations.map(({ after }) => sorted(after)));
  try {
    return LANES.every((lane) => JSON.stringify(afterOf(table, kept, lane, book).map(sorted)) === expected);
  } catch {
    return false;
  }
}

/** Parts of its rule that a case never shows. */
export function unshown(table: Table, kept: Case): readonly string[] {
  const solo = soloOf(table.book, table.board, table.scenario.turns, kept.case);
  const shown = new Set(
    kept.situations.flatMap(({ after }) => (after === 'nothing' ? [] : Object.keys(after))),
  );
  return (solo?.parts ?? []).filter((part) => !shown.has(part));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
