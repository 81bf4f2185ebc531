// What so few questions can show at all: how large a gain has to be before four samples in five would find it.

import { invariant } from '../../kit/never.ts';

export interface Power {
  readonly questions: number;
  /** Standard deviation of the gains over questions, and standard error of their mean. */
  readonly spread: number;
  readonly error: number;
  /** The smallest true mean gain that four samples in five would tell from nothing at 5 %. */
  readonly seen: number;
  /** Questions it would take to see a gain of 0.05 as well. */
  readonly needed: number;
}

/** The normal distribution's 97.5 % and 80 % points, added. */
const SEEN_ERRORS = 1.959963984540054 + 0.8416212335729143;

/** A gain that would be worth having. */
export const WORTHWHILE = 0.05;

/** Pre: gains of at least two questions. */
export function powerOf(gains: readonly number[]): Power {
  const n = gains.length;
  invariant(n >= 2, 'a spread is shown on two questions');
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / n;
  const spread = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) * (gain - mean), 0) / (n - 1));
  const error = spread / Math.sqrt(n);
  const ratio = (SEEN_ERRORS * spread) / WORTHWHILE;
  return { questions: n, spread, error, seen: SEEN_ERRORS * error, needed: Math.ceil(ratio * ratio) };
}
