// How much of what the alliance announces is carried out, game by game, from the ledger.

import { open } from '../../src/engine/index.ts';
import { OCCASION } from '../../src/engine/phase.ts';
import { playOut } from '../../src/seats/playout.ts';
import { rowsOf } from '../../src/world/journal.ts';
import { isLike } from '../support/lines.ts';
import type { Line } from '../support/stories.ts';

/** Per cent of CSTO's items that were carried out, of those that were carried out or became paper, game by game. */
export function alliesDone({ table, players }: Line, seeds: number): readonly number[] {
  return Array.from({ length: seeds }, (_, seed) => {
    const game = playOut(open(table, `lens-${seed}`), players);
    const count = { done: 0, paper: 0 };
    for (const { kind, a: occasion, e: text } of game.journal ? rowsOf(game.journal) : []) {
      const frame = game.texts[text];
      if (kind !== 'head' || frame === undefined || !isLike(table, frame, { body: 'csto' })) continue;
      if (occasion === OCCASION.done) count.done += 1;
      if (occasion === OCCASION.paper) count.paper += 1;
    }
    return (100 * count.done) / Math.max(1, count.done + count.paper);
  });
}
