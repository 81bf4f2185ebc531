// One roll of a game's luck: its address, which never changes, and what could have come of it, each with its stretch of
// the draw. Turning a roll is giving its address a draw from another stretch.
import { type Dice, diceFrom } from '../../dice/dice.ts';
import { PURPOSES, type Purpose } from '../../dice/purposes.ts';
import type { Game, Order } from '../../engine/index.ts';

/** Where a draw lies: the same address gives the same draw, whatever was drawn before. */
export interface RollKey {
  /** 0: before the first turn, when the deck is shuffled. */
  readonly turn: number;
  readonly purpose: Purpose;
  /** An actor, one of its kinds of order ("reed loan"), or '' for nobody. */
  readonly who: string;
  readonly slot: number;
}

/** Something that could come. */
export interface Face {
  /** A word, an order's canonical text, or the id of a card. */
  readonly name: string;
  readonly order?: Order;
  /** Bare draws on which it comes: from `from` and below `to`, of 2^32. */
  readonly from: number;
  readonly to: number;
}

/** One who was judged by a die, and the sum it had to stay at or under. */
export interface Judged {
  readonly actor: string;
  readonly odds: number;
}

/** `die`: a d100 against sums. `choice`: which order. `card`: the deck. `bare`: luck of which nothing is known. */
export type RollKind = 'die' | 'choice' | 'card' | 'bare';

export interface Roll extends RollKey {
  readonly kind: RollKind;
  readonly phase: Game['phase'] | 'opening';
  /** Whose order, agreement or choice it is about; '' for the deck. */
  readonly actor: string;
  /** What was asked or tried. */
  readonly about?: Order;
  /** Only of a die; empty where nobody's sum is noted. */
  readonly judged: readonly Judged[];
  /** What fell, 0 to 2^32 - 1. */
  readonly draw: number;
  /** In the order of their stretches, which fill the range. With only one, nothing else could come. */
  readonly faces: readonly Face[];
  /** Place among the faces. */
  readonly came: number;
}

export const TWO_32 = 4_294_967_296;
const SIDES = 100;

/** The name of a roll: "4:consent:reed/loan:2". */
export function rollName({ turn, purpose, who, slot }: RollKey): string {
  return [turn, purpose, who.replaceAll(' ', '/'), slot].join(':');
}

/** What the d100 shows, 1 to 100. */
export function shownBy(draw: number): number {
  return Math.floor((draw * SIDES) / TWO_32) + 1;
}

/** The lowest draw on which a d100 shows this. Pre: 1 to 101; 101 is the end of the range. */
export function drawShowing(value: number): number {
  return Math.ceil(((value - 1) * TWO_32) / SIDES);
}

/** The place of a draw among faces. Pre: they fill the range. */
export function faceAt(faces: readonly Face[], draw: number): number {
  return faces.findIndex(({ to }) => draw < to);
}

/** A draw that stands for a face: the middle of its stretch. */
export function middleOf({ from, to }: Face): number {
  return Math.floor((from + to) / 2);
}

/** What a roll is turned to where nobody says: the likeliest of all else; of equals the next in order. */
export function otherFace({ faces, came }: Roll): Face | undefined {
  const others = [...faces.slice(came + 1), ...faces.slice(0, came)].filter(({ from, to }) => to > from);
  return others.reduce<Face | undefined>(
    (best, face) => (best === undefined || face.to - face.from > best.to - best.from ? face : best),
    undefined,
  );
}

/** The same luck with one draw dictated. A roller that the dice do not know is never asked. */
export function turned(own: Dice, key: RollKey, draw: number): Dice {
  const purpose = PURPOSES.indexOf(key.purpose);
  const who = key.who === '' ? -1 : own.names.indexOf(key.who);
  return diceFrom(own.names, (turn, what, roller, slot) =>
    slot === key.slot && turn === key.turn && roller === who && what === purpose
      ? draw
      : own.u32(turn, what, roller, slot),
  );
}
