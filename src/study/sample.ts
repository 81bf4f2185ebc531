// What happens in a handful of games and what never does: which rules spoke, which cards came, which aims were met.
import { explain, layTable, open, outcome } from '../engine/index.ts';
import { invariant } from '../kit/never.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playersOf } from '../seats/players.ts';
import { step } from '../seats/playout.ts';
import { randomPolicy } from '../seats/random.ts';

export interface Heard {
  /** Rules, wants and settings by address, without the letter of a part. */
  readonly spoke: Set<string>;
  readonly cards: Set<string>;
  /** "actor objective", met at the end of some game. */
  readonly met: Set<string>;
}

export function nothingHeard(): Heard {
  return { spoke: new Set(), cards: new Set(), met: new Set() };
}

/**
 * Plays `seeds` games with the scenario's own policies and as many with random seats, and notes into `heard`; yields
 * after each game. The same arguments note the same.
 */
export function* sample(book: Rulebook, scenario: Scenario, seeds: number, heard: Heard): Generator<void> {
  const table = layTable(book, scenario);
  const usual = playersOf(table);
  invariant(usual.ok, 'a checked scenario names policies that there are');
  const random = new Map([...usual.value.keys()].map((actor) => [actor, randomPolicy()]));
  for (let seed = 0; seed < seeds; seed++) {
    for (const players of [usual.value, random]) {
      const game = open(table, `sample-${seed}`);
      while (game.phase !== 'over') step(game, players);
      for (const { entries } of explain(game)) {
        for (const entry of entries) {
          if (entry.kind === 'card') heard.cards.add(entry.card);
          else if ('address' in entry) heard.spoke.add(entry.address.replace(/[a-z]$/, ''));
        }
      }
      for (const { actor, objectives } of outcome(game).seats) {
        for (const { id, met } of objectives) if (met) heard.met.add(`${actor} ${id}`);
      }
      yield;
    }
  }
}
