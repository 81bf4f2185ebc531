// Luck that a seat must not feel: dice changed behind its back, and guesses at the die from all it can see.

import { expect } from 'vitest';
import { type Dice, diceFrom } from '../../src/dice/dice.ts';
import { PURPOSES } from '../../src/dice/purposes.ts';
import { type Game, isBargain, view } from '../../src/engine/index.ts';
import { rollerOf } from '../../src/engine/skeleton.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { R } from '../../src/world/register.ts';

/** Dice whose every draw is another, but for those of a seat's own choices. */
export function otherLuck(game: Game): Dice {
  const own = (['choice', 'draft', 'answer'] as const).map((name) => PURPOSES.indexOf(name));
  return diceFrom(game.dice.names, (turn, purpose, who, slot) => {
    const drawn = game.dice.u32(turn, purpose, who, slot);
    return own.includes(purpose) ? drawn : ~drawn >>> 0;
  });
}

/** Guesses every consent die from all the numbers of a seat's view; the hit rate must be chance. */
export function expectDieUnguessable(games: number, start: (seed: string) => Game, players: Players): void {
  let hits = 0;
  let tries = 0;
  const consent = PURPOSES.indexOf('consent');
  for (let seed = 0; seed < games; seed++) {
    const game = start(`guess-${seed}`);
    while (game.phase !== 'over') {
      if (isBargain(game.phase) && game.round === 1) {
        for (const proposal of game.proposals) {
          const sponsor = proposal.frame[R.sponsor] ?? 0;
          const seen = view(game, sponsor).world.reduce((sum, value) => (sum * 31 + value) | 0, seed);
          const guess = (Math.abs(seen) % 100) + 1;
          const die = game.dice.d100(
            game.turn,
            consent,
            rollerOf(game.table.board, proposal.frame),
            proposal.frame[R.skeleton] ?? 0,
          );
          if (Math.abs(guess - die) < 5) hits += 1;
          tries += 1;
        }
      }
      step(game, players);
    }
  }
  // A guess within 4 of a d100 hits about 8.8 times in 100; four standard errors are allowed.
  expect(tries).toBeGreaterThan(games * 5);
  const slack = 4 * Math.sqrt(0.088 * 0.912 * tries);
  expect(Math.abs(hits - 0.088 * tries)).toBeLessThan(slack);
}
