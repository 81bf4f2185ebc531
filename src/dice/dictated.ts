// Dice told what to show, at some addresses: for teaching, for checking a game played on paper, and for
// "what if that roll had been a 2?".
import { invariant } from '../kit/never.ts';
import { type Dice, diceFrom } from './dice.ts';
import { PURPOSES, type Purpose } from './purposes.ts';

export interface DictatedRoll {
  /** The turn it is rolled in; 0 is before the first. */
  readonly turn: number;
  readonly purpose: Purpose;
  /** The roller's name; '' for nobody. */
  readonly who: string;
  readonly slot: number;
  /** What the d100 shows: 1 to 100. */
  readonly value: number;
}

export interface DictatedDice extends Dice {
  /** The rolls nobody has asked for so far, in the order given. Left over at the end, they are a mistake. */
  unused(): readonly DictatedRoll[];
}

/**
 * The given dice with some rolls fixed. A dictated value v stands for the lowest draw on which a d100 shows
 * v, so that at its address below(n) is (v - 1) * n div 100 and choose() follows from that: the same hundredth
 * of the range, cut another way. A roll whose address does not exist, or that repeats an earlier one of the
 * same address, is never used and stays in unused().
 * Pre: every value is an integer from 1 to 100.
 */
export function dictate(dice: Dice, rolls: readonly DictatedRoll[]): DictatedDice {
  const waiting = new Map<string, DictatedRoll>();
  for (const roll of rolls) {
    invariant(
      Number.isInteger(roll.value) && roll.value >= 1 && roll.value <= 100,
      `a d100 can show ${roll.value}`,
    );
    const who = roll.who === '' ? -1 : dice.names.indexOf(roll.who);
    if (roll.who !== '' && who === -1) continue;
    const address = addressOf(roll.turn, PURPOSES.indexOf(roll.purpose), who, roll.slot);
    if (!waiting.has(address)) waiting.set(address, roll);
  }
  const used = new Set<DictatedRoll>();
  const fixed = diceFrom(dice.names, (turn, purpose, who, slot) => {
    const roll = waiting.get(addressOf(turn, purpose, who, slot));
    if (roll === undefined) return dice.u32(turn, purpose, who, slot);
    used.add(roll);
    return Math.ceil(((roll.value - 1) * 4_294_967_296) / 100);
  });
  return { ...fixed, unused: () => rolls.filter((roll) => !used.has(roll)) };
}

function addressOf(turn: number, purpose: number, who: number, slot: number): string {
  return `${turn}/${purpose}/${who}/${slot}`;
}
