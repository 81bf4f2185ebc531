// A book without one of its rules, and whether anybody would notice: the bench of the signature, played until the
// first turn that ends otherwise.

import { layTable, type Table } from '../../src/engine/index.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import { playOut, step } from '../../src/seats/playout.ts';
import { gameOf, type Place, placesOf, type Row, rowsOf } from '../signature/bench.ts';

/** The book with the rule or want gone; a card stays in the deck, but does nothing. */
export function without(book: Rulebook, id: string): Rulebook {
  return {
    ...book,
    rules: book.rules.filter((rule) => rule.id !== id),
    policies: book.policies.map((policy) => ({
      ...policy,
      wants: policy.wants.filter((want) => want.id !== id),
    })),
    cards: book.cards.map((card) => (card.id === id ? { ...card, then: {} } : card)),
  };
}

export interface Bench {
  readonly table: Table;
  /** Hashes of a game of the table, turn by turn; played when first asked for. */
  hashes(place: Place): readonly string[];
}

export function benchOf(table: Table): Bench {
  const rows = rowsOf(table);
  const played = new Map<string, readonly string[]>();
  return {
    table,
    hashes({ row, seed }) {
      const key = `${row} ${seed}`;
      const at = rows[row];
      const hashes = played.get(key) ?? (at && playOut(gameOf(at, seed), at.players).hashes) ?? [];
      played.set(key, hashes);
      return hashes;
    },
  };
}

/** The first game of the bench, or of its first `games`, that another book plays otherwise. */
export function firstDifference(bench: Bench, book: Rulebook, games = Infinity): Place | undefined {
  const rows = rowsOf(layTable(book, bench.table.scenario));
  let played = 0;
  for (const place of placesOf(rows)) {
    if (played >= games) return undefined;
    played += 1;
    const row = rows[place.row];
    if (row !== undefined && differs(row, place.seed, bench.hashes(place))) return place;
  }
  return undefined;
}

function differs(row: Row, seed: number, hashes: readonly string[]): boolean {
  const game = gameOf(row, seed);
  while (game.phase !== 'over') {
    step(game, row.players);
    const last = game.hashes.length - 1;
    if (last >= 0 && game.hashes[last] !== hashes[last]) return true;
  }
  return false;
}
