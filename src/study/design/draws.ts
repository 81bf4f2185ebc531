// Luck for designs and for resampling: one long row of draws, told by a seed and by what it is for. Games have keyed
// dice; a design is drawn once, in order, before any game is played.
import { openStream } from '../../dice/stream.ts';
import { hashText } from '../../kit/hash.ts';
import { invariant } from '../../kit/never.ts';

export interface Draws {
  /** The next draw: 0 to 2^32 - 1. */
  u32(): number;
  /** The next draw cut to 0 .. n - 1: floor(u32 * n / 2^32). Pre: n is an integer, 1 <= n <= 2^32. */
  below(n: number): number;
}

const TWO_32 = 4_294_967_296;

/** Draws taken from one stream before the next is opened. */
const BLOCK = 16_384;

/** Draws of their own for every seed and purpose. The same two give the same draws on every machine. */
export function openDraws(seed: string, purpose: string): Draws {
  let block = 0;
  let slot = 0;
  const open = () => openStream(hashText(JSON.stringify([seed, purpose, block])));
  let stream = open();

  function u32(): number {
    if (slot === BLOCK) {
      block += 1;
      slot = 0;
      stream = open();
    }
    return stream.at(slot++);
  }

  return {
    u32,
    below(n) {
      invariant(Number.isInteger(n) && n >= 1 && n <= TWO_32, `a draw can be cut to ${n}`);
      return Math.floor((u32() / TWO_32) * n);
    },
  };
}

/** 0 .. n - 1 in an order drawn anew, all orders alike: Fisher and Yates, in Durstenfeld's form (1964). */
export function shuffled(n: number, draws: Draws): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let last = n - 1; last > 0; last--) {
    const other = draws.below(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
