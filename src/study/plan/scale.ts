// Whether an outcome counts something or says no or yes: the interval of a difference is another one.
import type { Scale } from '../statistics/cells.ts';
import { bookUnder, positionOf, readingsOf } from './ground.ts';
import type { Plan } from './manifest.ts';
import { measureOf } from './outcome.ts';

/**
 * `yes-no` where one game's outcome can be nothing but 0 or 1: a condition that ever held, one objective, a gauge of two
 * steps. It follows from what the study asks, never from what came out. Pre: the outcome is the study's, by its place.
 */
export function scaleOf({ study, ground }: Plan, outcome: number): Scale {
  const spec = study.outcomes[outcome];
  const measure = spec === undefined ? undefined : measureOf(spec);
  if (measure?.kind === 'ever') return 'yes-no';
  if (measure?.kind === 'met') return measure.objective === undefined ? 'amount' : 'yes-no';
  if (measure?.kind !== 'at_end' || typeof measure.of !== 'object' || !('gauge' in measure.of))
    return 'amount';
  const [reading = ''] = readingsOf(study);
  const { board } = positionOf(bookUnder(ground, reading), ground.scenario);
  const track = board.tracks.get(measure.of.gauge);
  return track?.min === 0 && track.max === 1 ? 'yes-no' : 'amount';
}

/** The scale of a pair in a comparison: over several points of a design a pair is a mean, which is an amount. */
export function pairScale(plan: Plan, outcome: number): Scale {
  return plan.layout.points.length === 1 ? scaleOf(plan, outcome) : 'amount';
}
