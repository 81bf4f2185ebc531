// Dice that remember what they were asked and what they answered, for ledgers, screens and tests.
import type { Dice } from './dice.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

export interface Draw {
  readonly turn: number;
  readonly purpose: Purpose;
  /** The roller's name; '' for nobody. */
  readonly who: string;
  readonly slot: number;
  /** How the draw was cut: to a d100, to a number below `sides`, to an option, or not at all. */
  readonly cut: 'd100' | 'below' | 'choose' | 'u32';
  /** 100, n, the total weight, or 2^32. */
  readonly sides: number;
  /** The answer given: 1 to 100 for a d100, else from 0. */
  readonly value: number;
}

export interface RecordingDice extends Dice {
  /** Every question asked so far, in order, repeated ones included. */
  drawn(): readonly Draw[];
}

/** The same dice, answer for answer, with a memory. */
export function recording(dice: Dice): RecordingDice {
  const draws: Draw[] = [];

  function note(
    cut: Draw['cut'],
    sides: number,
    [turn, purpose, who, slot]: readonly [number, number, number, number],
    value: number,
  ): number {
    const name = who === -1 ? '' : (dice.names[who] as string);
    draws.push({ turn, purpose: PURPOSES[purpose] as Purpose, who: name, slot, cut, sides, value });
    return value;
  }

  return {
    names: dice.names,
    u32: (...at) => note('u32', 4_294_967_296, at, dice.u32(...at)),
    d100: (...at) => note('d100', 100, at, dice.d100(...at)),
    below: (turn, purpose, who, slot, n) =>
      note('below', n, [turn, purpose, who, slot], dice.below(turn, purpose, who, slot, n)),
    choose(turn, purpose, who, slot, cumulative, count) {
      const chosen = dice.choose(turn, purpose, who, slot, cumulative, count);
      return note('choose', cumulative[count - 1] as number, [turn, purpose, who, slot], chosen);
    },
    drawn: () => draws,
  };
}
