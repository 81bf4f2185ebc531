// The luck of a recorded game: the dice of its seed, and from a turn on those of another where the record says so.
import { createDice, type Dice, diceFrom } from '../dice/dice.ts';
import { type Game, type OpenOptions, open, type Table } from '../engine/index.ts';
import type { Header } from './format.ts';

/** Opens the game of a header. Pre: the table is the header's, or one with the same rollers. */
export function openHeader(table: Table, header: Header, options: OpenOptions = {}): Game {
  const dice = diceOf(table, header);
  return open(table, header.seed, dice === undefined ? options : { ...options, dice });
}

/** The dice of a header, where they are not just those of its seed. The deck is always shuffled by the seed. */
export function diceOf({ rollers }: Pick<Table, 'rollers'>, header: Header): Dice | undefined {
  const { luck = [], seed } = header;
  if (luck.length === 0) return undefined;
  const bySeed = new Map(
    [seed, ...luck.map((later) => later.seed)].map((name) => [name, createDice(name, rollers)]),
  );
  return diceFrom(rollers, (turn, purpose, who, slot) =>
    (bySeed.get(seedAt(header, turn)) ?? createDice(seed, rollers)).u32(turn, purpose, who, slot),
  );
}

/** Whose seed the dice of a turn are of. */
export function seedAt({ seed, luck = [] }: Header, turn: number): string {
  return luck.findLast((later) => later.turn <= turn)?.seed ?? seed;
}

/** Luck of a record that is forked at a turn: what was there before, then the other seed if one is given. */
export function luckFrom({ luck = [] }: Header, turn: number, seed: string | undefined): Header['luck'] {
  const kept = seed === undefined ? luck : luck.filter((later) => later.turn < turn);
  const all = seed === undefined ? kept : [...kept, { turn, seed }];
  return all.length === 0 ? undefined : all;
}
