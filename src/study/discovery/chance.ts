// The upper tail of the binomial distribution, for saying what chance alone would do. Neighbouring terms differ by a
// plain factor, so that no logarithm is needed and every machine gives the same digits.
import { invariant } from '../../kit/never.ts';
import { betaCdf } from '../statistics/beta.ts';

/**
 * How likely at least `hits` of `tries` are, each with the odds `odds.hits` in `odds.of`. Terms are taken as multiples
 * of the greatest one and divided by their sum, which is that of all chances, 1.
 * Pre: integers, 0 <= hits <= tries, 0 <= odds.hits <= odds.of, odds.of >= 1. Post: 0 to 1, right to about 12 digits.
 */
export function chanceOfAtLeast(hits: number, tries: number, odds: { hits: number; of: number }): number {
  invariant(hits >= 0 && hits <= tries, `${hits} of ${tries} can be hits`);
  invariant(odds.of >= 1 && odds.hits >= 0 && odds.hits <= odds.of, `${odds.hits} in ${odds.of} are odds`);
  if (hits === 0 || odds.hits === odds.of) return 1;
  if (odds.hits === 0) return 0;
  const ratio = odds.hits / (odds.of - odds.hits);
  const greatest = Math.min(tries, Math.floor(((tries + 1) * odds.hits) / odds.of));
  const terms = new Float64Array(tries + 1);
  terms[greatest] = 1;
  for (let k = greatest; k < tries; k++) {
    terms[k + 1] = ((terms[k] as number) * (tries - k) * ratio) / (k + 1);
  }
  for (let k = greatest; k > 0; k--) {
    terms[k - 1] = ((terms[k] as number) * k) / ((tries - k + 1) * ratio);
  }
  // Smallest first, so that none of them is lost beside a large one.
  const sum = (values: Float64Array) => values.toSorted().reduce((total, term) => total + term, 0);
  return Math.min(1, sum(terms.subarray(hits)) / sum(terms));
}

/**
 * The same where `effect` tries tell no more than one: as of so many times fewer tries and hits, with the beta
 * distribution between whole numbers. Pre: effect >= 1. Post: for an effect of 1 what `chanceOfAtLeast` says.
 */
export function chanceAmongFewer(
  hits: number,
  tries: number,
  odds: { hits: number; of: number },
  effect: number,
): number {
  invariant(effect >= 1, `${effect} tries tell as much as one`);
  if (effect === 1 || odds.hits === 0) return chanceOfAtLeast(hits, tries, odds);
  const few = hits / effect;
  // Half a hit or less proves nothing.
  return few <= 0.5 ? 1 : betaCdf(odds.hits / odds.of, few, tries / effect - few + 1);
}
