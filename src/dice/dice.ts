// Luck as data: a draw is found by its key and position, never by what was drawn before it.
import { invariant } from '../kit/never.ts';
import { PURPOSES } from './purposes.ts';
import { openStream, type Stream, streamKeys } from './stream.ts';

/**
 * A draw's address: `turn` (0 is before the first), `purpose` (index in PURPOSES), `who` (index in names,
 * -1 for nobody) and `slot` (0, 1, 2 …: the fixed position in the stream of the key made by the first
 * three). The same address gives the same draw whenever and however often it is asked.
 */
export interface Dice {
  /** The names `who` points into. */
  readonly names: readonly string[];
  /** The bare draw: 0 to 2^32 - 1. All others are this one, cut to size with plain integers. */
  u32(turn: number, purpose: number, who: number, slot: number): number;
  /** 1 to 100: floor(u32 * 100 / 2^32) + 1. */
  d100(turn: number, purpose: number, who: number, slot: number): number;
  /** 0 to n - 1: floor(u32 * n / 2^32). Pre: n is an integer, 1 <= n <= 2^20. */
  below(turn: number, purpose: number, who: number, slot: number, n: number): number;
  /**
   * Which of `count` options: the first whose cumulative weight exceeds below(total), total being the
   * last cumulative weight. An option of weight 0 never comes.
   * Pre: cumulative weights are integers that never fall; 1 <= total <= 2^20.
   */
  choose(
    turn: number,
    purpose: number,
    who: number,
    slot: number,
    cumulative: ArrayLike<number>,
    count: number,
  ): number;
}

/** The largest n that one draw is cut to: u32 * n stays an exact integer. */
export const MOST_SIDES = 1_048_576;

const TWO_32 = 4_294_967_296;

/**
 * The dice of one game. Streams are opened when first asked and kept for the turn in hand; asking for
 * another turn forgets them, which costs time and changes no answer.
 * Pre: names are distinct, none is empty.
 */
export function createDice(seed: string, names: readonly string[]): Dice {
  const width = names.length + 1;
  const streams = new Map<number, Stream>();
  let turnOfStreams = -1;

  const keyOf = streamKeys(seed, names);

  function open(turn: number, purpose: number, who: number, place: number): Stream {
    invariant(Number.isInteger(turn) && turn >= 0, `turn ${turn} can be drawn for`);
    invariant(PURPOSES[purpose] !== undefined, `purpose ${purpose} is known`);
    invariant(who === -1 || names[who] !== undefined, `name ${who} is known`);
    const stream = openStream(keyOf(turn, purpose, who));
    if (turn !== turnOfStreams) streams.clear();
    turnOfStreams = turn;
    streams.set(place, stream);
    return stream;
  }

  return diceFrom(names, (turn, purpose, who, slot) => {
    const place = purpose * width + who + 1;
    const kept = turn === turnOfStreams && who >= -1 && who < names.length ? streams.get(place) : undefined;
    return (kept ?? open(turn, purpose, who, place)).at(slot);
  });
}

/** Dice whose every answer is cut from the given bare draw. */
export function diceFrom(names: readonly string[], u32: Dice['u32']): Dice {
  function below(turn: number, purpose: number, who: number, slot: number, n: number): number {
    invariant(Number.isInteger(n) && n >= 1 && n <= MOST_SIDES, `a die can have ${n} sides`);
    return Math.floor((u32(turn, purpose, who, slot) * n) / TWO_32);
  }
  return {
    names,
    u32,
    d100: (turn, purpose, who, slot) => Math.floor((u32(turn, purpose, who, slot) * 100) / TWO_32) + 1,
    below,
    choose(turn, purpose, who, slot, cumulative, count) {
      const total = cumulative[count - 1];
      invariant(total !== undefined, 'there is something to choose from');
      return firstAbove(cumulative, count, below(turn, purpose, who, slot, total));
    },
  };
}

/** The smallest index whose cumulative weight is above `target`. Pre: the last one is. */
function firstAbove(cumulative: ArrayLike<number>, count: number, target: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
