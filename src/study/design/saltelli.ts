// The rows a Sobol analysis needs: two independent samples A and B, and A with one column after another taken from B.
// A. Saltelli and others, "Variance based sensitivity analysis of model output", Comput. Phys. Commun. 181 (2010).
import { invariant } from '../../kit/never.ts';
import type { Units } from './factor.ts';

/** Rows played for each base row: A, B and one for each factor. */
export function saltelliWidth(factors: number): number {
  return factors + 2;
}

/**
 * The rows to play, from base rows of twice as many columns as there are factors (the first half is A, the second B):
 * Sobol points, a Latin hypercube or plain draws. For each base row in turn: A, B, then A with column 1, 2, ... of B.
 * Rows of one base row lie together, so that a part of the design is a design.
 */
export function saltelliRows(base: readonly Units[]): Units[] {
  return base.flatMap((row) => {
    invariant(row.length > 0 && row.length % 2 === 0, 'a base row has two halves');
    const factors = row.length / 2;
    const a = row.slice(0, factors);
    const b = row.slice(factors);
    return [a, b, ...a.map((_, factor) => a.with(factor, b[factor] as number))];
  });
}
