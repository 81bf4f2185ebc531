import { type Journal, type Row, rowsOf } from '../../src/world/journal.ts';

/** What a journal tells, wherever its rows stand in it. */
export function toldBy(journal: Journal | undefined): Omit<Row, 'at'>[] {
  return journal === undefined ? [] : [...rowsOf(journal)].map(({ at: _, ...row }) => row);
}
