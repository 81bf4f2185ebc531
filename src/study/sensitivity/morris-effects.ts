// What each factor does on its own and how much that depends on the others, from few games: the elementary effects of
// M. D. Morris (1991), with the mean of absolute effects of Campolongo, Cariboni and Saltelli (2007).
import { invariant } from '../../kit/never.ts';
import type { Levels } from '../design/factor.ts';
import { bootstrap, type Estimate, type Resampling } from './resample.ts';

export interface MorrisEffect {
  /** The mean effect of going through the whole range: its sign says which way. */
  readonly mu: Estimate;
  /** The mean size of the effect whichever way: the factor's rank. */
  readonly muStar: Estimate;
  /** The spread of the effect (sample standard deviation): large where it depends on other factors or is crooked. */
  readonly sigma: Estimate;
}

/**
 * The effects of each factor from rows of `morrisRows` and their outcomes, with bootstrap intervals over walks. An
 * effect is the change of the outcome for each whole range of the factor: change / (levels gone / (size - 1)).
 * Pre: outcomes match rows; rows are two walks or more, each turning every factor exactly once.
 */
export function morrisEffects(
  sizes: readonly number[],
  rows: readonly Levels[],
  outcomes: ArrayLike<number>,
  resampling: Resampling,
): MorrisEffect[] {
  const factors = sizes.length;
  const walks = rows.length / (factors + 1);
  invariant(outcomes.length === rows.length, 'there is an outcome for every row');
  invariant(Number.isInteger(walks) && walks >= 2, 'there are whole walks');
  const effects = Array.from({ length: walks }, (_, walk) => effectsOf(sizes, rows, outcomes, walk));
  const estimates = bootstrap(walks, (picked) => figuresOf(effects, factors, picked), resampling);
  return sizes.map((_, factor) => ({
    mu: estimates[3 * factor] as Estimate,
    muStar: estimates[3 * factor + 1] as Estimate,
    sigma: estimates[3 * factor + 2] as Estimate,
  }));
}

/** The effect of each factor on one walk. */
function effectsOf(
  sizes: readonly number[],
  rows: readonly Levels[],
  outcomes: ArrayLike<number>,
  walk: number,
): number[] {
  const effects = sizes.map(() => Number.NaN);
  const start = walk * (sizes.length + 1);
  for (let at = start; at < start + sizes.length; at++) {
    const from = rows[at] ?? [];
    const to = rows[at + 1] ?? [];
    const factor = sizes.findIndex((_, i) => from[i] !== to[i]);
    invariant(factor >= 0 && sizes.every((_, i) => i === factor || from[i] === to[i]), 'a step turns one');
    invariant(Number.isNaN(effects[factor]), 'a walk turns each factor once');
    const gone = ((to[factor] as number) - (from[factor] as number)) / ((sizes[factor] as number) - 1);
    effects[factor] = ((outcomes[at + 1] as number) - (outcomes[at] as number)) / gone;
  }
  return effects;
}

/** mu, mu* and sigma of factor 0, of factor 1, and so on, over the picked walks. */
function figuresOf(effects: readonly (readonly number[])[], factors: number, picked: Int32Array): number[] {
  const count = picked.length;
  return Array.from({ length: factors }, (_, factor) => {
    let sum = 0;
    let sizes = 0;
    for (const walk of picked) {
      const effect = effects[walk]?.[factor] as number;
      sum += effect;
      sizes += Math.abs(effect);
    }
    const mu = sum / count;
    let squares = 0;
    for (const walk of picked) {
      const off = (effects[walk]?.[factor] as number) - mu;
      squares += off * off;
    }
    return [mu, sizes / count, Math.sqrt(squares / (count - 1))];
  }).flat();
}
