// A book without one of its rules, and whether anybody would notice: the bench of the signature, and the doctrines
// it leaves out, played until the first turn that ends otherwise.

import { layTable, open, type Table } from '../../src/engine/index.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { allPlayers } from './finds.ts';

/** Seeds for each kind of player, named as those of the signature. */
const SEEDS = 160;

/** Kinds of player that the signature is made of: random seats and both doctrines. Others come after. */
const SIGNED = 3;

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
  hashes(kind: number, seed: number): readonly string[];
  readonly kinds: number;
}

export function benchOf(table: Table): Bench {
  const players = allPlayers(table);
  const played = new Map<string, readonly string[]>();
  return {
    table,
    kinds: players.length,
    hashes(kind, seed) {
      const key = `${kind} ${seed}`;
      let hashes = played.get(key);
      if (hashes === undefined) {
        const game = open(table, `signature-${seed}`, { ledger: false });
        while (game.phase !== 'over') step(game, players[kind] ?? new Map());
        hashes = game.hashes;
        played.set(key, hashes);
      }
      return hashes;
    },
  };
}

/** The first game of the bench that another book plays otherwise: kind of player and seed. */
export function firstDifference(bench: Bench, book: Rulebook): { kind: number; seed: number } | undefined {
  const table = layTable(book, bench.table.scenario);
  const players = allPlayers(table);
  const differsIn = (kind: number, seed: number) =>
    differs(table, players[kind] ?? new Map(), seed, bench.hashes(kind, seed));
  for (let seed = 0; seed < SEEDS; seed++) {
    for (let kind = 0; kind < SIGNED; kind++) if (differsIn(kind, seed)) return { kind, seed };
  }
  for (let seed = 0; seed < SEEDS; seed++) {
    for (let kind = SIGNED; kind < bench.kinds; kind++) if (differsIn(kind, seed)) return { kind, seed };
  }
  return undefined;
}

function differs(table: Table, players: Players, seed: number, hashes: readonly string[]): boolean {
  const game = open(table, `signature-${seed}`, { ledger: false });
  while (game.phase !== 'over') {
    step(game, players);
    const last = game.hashes.length - 1;
    if (last >= 0 && game.hashes[last] !== hashes[last]) return true;
  }
  return false;
}
