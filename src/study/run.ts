// Runs a study's variants in this process without a plan or a store: every seed through every variant, one row of
// integers a game. Variants of a seed share their dice, so that they differ only by what the levers change.

import type { Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playGame } from './run/game.ts';
import { leveredPlayers } from './run/levered.ts';
import { type Bench, layBench } from './run/meter.ts';
import { type Study, variantsOf } from './study.ts';

export interface Row {
  readonly seed: number;
  /** Position of the variant in the study. */
  readonly variant: number;
  /** One integer for each outcome of the study, in its order. */
  readonly outcomes: readonly number[];
  readonly finalHash: string;
}

/** Lays the study's table, with its outcomes bound beside the objectives. The study has been checked. */
export function setUpStudy(study: Study, book: Rulebook, scenario: Scenario): Bench {
  return layBench(study.outcomes, book, scenario);
}

/**
 * Plays the seeds `from` up to (not including) `to` through every variant: a generator, so that callers can stop.
 * Pre: variants differ by what players do, and not in the rules or the opening position.
 */
export function* runSeeds(study: Study, bench: Bench, from: number, to: number): Generator<Row> {
  const casts = variantsOf(study).map((variant) => {
    const policies = [...(study.policies ?? []), ...(variant.policies ?? [])];
    return leveredPlayers(
      bench.table,
      variant,
      new Map(policies.map(({ actor, policy }) => [actor, policy])),
    );
  });
  for (let seed = from; seed < to; seed++) {
    for (const [variant, players] of casts.entries()) {
      const { outcomes, hashes, fault } = playGame(bench, players, seed);
      if (fault !== undefined) throw new Error(fault);
      yield { seed, variant, outcomes, finalHash: hashes.at(-1) ?? '' };
    }
  }
}
