// The signature: one hash over a fixed bench of scenarios and seeds. When behaviour changes it changes, and when it
// does not change, nobody's game has.

import { open } from '../../src/engine/index.ts';
import { hashText } from '../../src/kit/hash.ts';
import { playOut } from '../../src/seats/playout.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers, otherDoctrinePlayers, randomPlayers } from '../support/players.ts';

const SEEDS = 160;

/** Twelve hex digits over every turn of every game of the bench. */
export function signature(): string {
  const lines: string[] = [];
  for (const named of [LAGOON, DUSHANBE]) {
    const table = tableOf(named);
    for (const players of [doctrinePlayers(table), otherDoctrinePlayers(table), randomPlayers(table)]) {
      for (let seed = 0; seed < SEEDS; seed++) {
        lines.push(playOut(open(table, `signature-${seed}`, { ledger: false }), players).hashes.join());
      }
    }
  }
  return hashText(lines.join('\n')).slice(0, 12);
}
