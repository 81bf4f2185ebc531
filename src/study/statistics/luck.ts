// Seeded luck for resampling: the same key gives the same resamples on every machine.

import { openStream, type Stream } from '../../dice/stream.ts';
import { invariant } from '../../kit/never.ts';

/** Gives 0 to n - 1, each as likely as the next. Pre: n is an integer, 1 <= n <= 2^20. */
export type Below = (n: number) => number;

const TWO_32 = 4_294_967_296;
const MOST = 1_048_576;
const PAGE = 65_536;

/** Luck of this key. Draws are taken one after another: the answer depends on how often it was asked before. */
export function luckOf(key: string): Below {
  let page = 0;
  let slot = 0;
  let stream: Stream = openStream(`${key}/0`);
  return (n) => {
    invariant(Number.isInteger(n) && n >= 1 && n <= MOST, `luck can choose among ${n}`);
    if (slot === PAGE) {
      slot = 0;
      page += 1;
      stream = openStream(`${key}/${page}`);
    }
    const draw = stream.at(slot);
    slot += 1;
    return Math.floor((draw * n) / TWO_32);
  };
}
