// Where the spread of each outcome comes from, in studies whose games are a full table: every lever under every reading
// and at every point, with every seed.

import type { Plan } from '../plan/manifest.ts';
import { factorialOf } from '../statistics/factorial.ts';
import { type Sources, sourcesOf } from '../statistics/sources.ts';
import { type Games, outcomeOf, wholeSeeds } from './games.ts';

export interface Shares {
  readonly outcome: string;
  readonly title: string;
  readonly seeds: number;
  /** Undefined where all games came out alike. */
  readonly sources: Sources | undefined;
}

/** Designs whose points stand for what may be: the others lie about one point, or each in another's place. */
const TABLES: readonly string[] = ['full-factorial', 'lhs', 'sobol'];

/** Whether the points of a study are a fair table of its uncertainties. */
function isTable({ study, layout }: Plan): boolean {
  return layout.axes.length === 0 || TABLES.includes(study.design?.kind ?? '');
}

/** Shares of each outcome; readings count among the uncertainties. [] where the design is no table, or nothing varies in it. */
export function sharesOf(plan: Plan, games: Games): readonly Shares[] {
  const { layout, study } = plan;
  const levers = layout.variants.length;
  const uncertainties = layout.lenses.length * layout.points.length;
  const whole = wholeSeeds(
    games,
    games.cells.map((_, cell) => cell),
  );
  if (!isTable(plan) || whole.length === 0) return [];
  // Cells come variant by variant within a point; the table wants the points within a variant.
  const order = Array.from({ length: levers * uncertainties }, (_, at) => {
    const lever = Math.floor(at / uncertainties);
    return (at % uncertainties) * levers + lever;
  });
  return study.outcomes.map(({ name, title }, outcome) => {
    function* rows(): Generator<readonly number[]> {
      for (const seed of whole) yield order.map((cell) => outcomeOf(games, cell, outcome, seed));
    }
    const sources = sourcesOf(factorialOf(levers, uncertainties, rows()));
    return { outcome: name, title, seeds: whole.length, sources };
  });
}
