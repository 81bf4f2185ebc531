// Influence at a glance: for each state the part of each power, in one domain or over all of them, who is ahead, and
// what moved since the turn before.

import type { Table } from '../../engine/index.ts';
import { LEAD } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';
import { graphemes } from '../width.ts';
import { actorShort } from './names.ts';
import type { Seen } from './seen.ts';

/** Stands for all domains together. */
export const OVERALL = -1;

export interface Reading {
  /** Influence of each power, 0 to 100, in the order of the board. */
  readonly parts: readonly number[];
  readonly shifts: readonly number[];
  /** The power with the most influence; -1 where two are level or nobody has any. */
  readonly first: number;
  /** The power that leads: in a domain by its ties, over all in more domains than any other; -1 where none does. */
  readonly leader: number;
}

/** How a state stands, by its place among the states. Over all domains it is their mean, rounded down. */
export function readingOf({ game }: Seen, past: World, state: number, domain: number): Reading {
  const { board } = game.table;
  const powers = Array.from({ length: board.powers }, (_, power) => power);
  const parts = powers.map((power) => influenceOf(game.table, game.world, power, state, domain));
  const shifts = powers.map(
    (power) => (parts[power] ?? 0) - influenceOf(game.table, past, power, state, domain),
  );
  return { parts, shifts, first: firstOf(parts), leader: leaderOf(game.table, game.world, state, domain) };
}

/** Influence of a power in a state, in one domain or the mean over all. */
export function influenceOf(
  { board, derived }: Table,
  world: World,
  power: number,
  state: number,
  domain: number,
): number {
  const actor = board.powers + state;
  if (domain !== OVERALL) return derived.influence(world, power, actor, domain);
  const domains = board.members.domain.length;
  const sum = board.members.domain.reduce(
    (total, _, index) => total + derived.influence(world, power, actor, index),
    0,
  );
  return domains === 0 ? 0 : Math.trunc(sum / domains);
}

function leaderOf({ board, derived }: Table, world: World, state: number, domain: number): number {
  const actor = board.powers + state;
  const leads = (power: number, place: number) => derived.lead(world, power, actor, place) >= LEAD;
  const counts = board.members.power.map((_, power) =>
    domain === OVERALL
      ? board.members.domain.filter((__, place) => leads(power, place)).length
      : Number(leads(power, domain)),
  );
  return firstOf(counts);
}

function firstOf(parts: readonly number[]): number {
  const most = Math.max(0, ...parts);
  const holders = parts.flatMap((part, power) => (part === most ? [power] : []));
  return most > 0 && holders.length === 1 ? (holders[0] ?? -1) : -1;
}

/** What the powers are called in one letter each, or by their short names where two begin alike. */
export function powerLetters(table: Table): readonly string[] {
  const shorts = table.board.members.power.map((_, power) => actorShort(table, power));
  const letters = shorts.map((short) => graphemes(short)[0] ?? '');
  return new Set(letters).size === letters.length ? letters : shorts;
}
