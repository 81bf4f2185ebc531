// The signature: one hash over every game of the bench. When behaviour changes it changes, and when it does not
// change, nobody's game has.

import { hashText } from '../../src/kit/hash.ts';
import { playOut } from '../../src/seats/playout.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { gameOf, placesOf, rowsOf, SEEDS } from './bench.ts';

/** Twelve hex digits over every turn of every game of the bench, or of so many seeds of each of its rows. */
export function signature(seeds = SEEDS): string {
  const lines: string[] = [];
  for (const named of [LAGOON, DUSHANBE]) {
    const rows = rowsOf(tableOf(named));
    for (const { row, seed } of placesOf(rows, seeds)) {
      const at = rows[row];
      if (at !== undefined) lines.push(playOut(gameOf(at, seed), at.players).hashes.join());
    }
  }
  return hashText(lines.join('\n')).slice(0, 12);
}
