// One game's side of a decision that two games came to differently: what could have come, how likely, and what did.
import type { NamedModifier, Order } from '../../engine/index.ts';

export interface Option {
  /** In words that a program can read back: an order, an answer, done or undone. */
  readonly name: string;
  readonly order?: Order;
  /** Its share of the luck: the option comes where the draw, 0 to 1000, is from `from` and below `to`. */
  readonly from: number;
  readonly to: number;
  /** Weight among all, where options have weights. */
  readonly weight?: number;
}

export interface Side {
  /** The option that came. */
  readonly choice: string;
  /** In promised order; empty where no luck was asked. */
  readonly options: readonly Option[];
  /** Sum that the die had to stay at or under; absent where options have weights. */
  readonly sum?: number;
  readonly modifiers: readonly NamedModifier[];
}

/** Options by running weights, each with its stretch of the luck in thousandths. */
export function stretched<T extends { readonly weight: number }>(
  options: readonly T[],
): readonly (T & { readonly from: number; readonly to: number })[] {
  const total = options.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return options.map((option) => {
    const from = thousandths(sum, total);
    sum += option.weight;
    return { ...option, from, to: thousandths(sum, total) };
  });
}

function thousandths(part: number, total: number): number {
  return total === 0 ? 0 : Math.round((part * 1000) / total);
}

/** Yes at or under the sum of a d100, no above it. */
export function yesOrNo(sum: number, yes: string, no: string): readonly Option[] {
  const cut = Math.min(100, Math.max(0, sum)) * 10;
  return [
    { name: yes, from: 0, to: cut },
    { name: no, from: cut, to: 1000 },
  ];
}

const TWO_32 = 4_294_967_296;

/** A bare draw in thousandths, as it stands among the options. */
export function luckOf(draw: number): number {
  return Math.floor((draw * 1000) / TWO_32);
}
