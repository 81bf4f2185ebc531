// What the tests of comparative statics share: the founding scenario under a reading, its usual line, and how a sign
// is held: the 95 % interval of the mean paired difference lies wholly on one side of zero.

import { expect } from 'vitest';
import { layTable, type Table } from '../../../src/engine/index.ts';
import type { Rulebook } from '../../../src/rulebook/book.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { DUSHANBE, readBox } from '../../support/boxes.ts';
import type { Difference } from '../../support/paired.ts';
import { doctrinePlayers } from '../../support/players.ts';
import { gaugeCell, type Line, say } from '../../support/stories.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

/** Pairs of games for one question: so many in the short run, a thousand in the long one. */
export function pairsOf(short: number): number {
  return LONG ? 1_000 : short;
}

/** Enough for an answer that is plain. */
export const PAIRS = pairsOf(80);

export const STATES = ['kazakhstan', 'kyrgyzstan', 'tajikistan', 'uzbekistan', 'turkmenistan'] as const;

/** Everybody who can be asked for a yes in a body or a link. */
export const ASKED = ['russia', 'china', ...STATES, 'armenia', 'belarus'] as const;

export const DOMAINS = ['security', 'economy', 'politics'] as const;

const boxes = new Map<string | undefined, ReturnType<typeof readBox>>();

/** The founding scenario, as it is or changed, under the base or a lens; and its seats by their first doctrines. */
export function lineOf(
  lens?: string,
  change: (scenario: Scenario) => Scenario = (same) => same,
  rewrite: (book: Rulebook) => Rulebook = (same) => same,
): Line {
  const { book, scenario } = boxes.get(lens) ?? readBox(DUSHANBE, lens);
  boxes.set(lens, { book, scenario });
  const table = layTable(rewrite(book), change(scenario));
  return { table, players: doctrinePlayers(table) };
}

/** Writes the same value into a track for each of some members, as a facilitator's hand would. */
export function setting(table: Table, track: string, value: number, at: readonly (readonly string[])[]) {
  const cells = at.map((ids) => gaugeCell(table, track, ...ids));
  return (game: { readonly world: Int32Array }) => {
    for (const cell of cells) game.world[cell] = value;
  };
}

export function expectMore(found: Difference): void {
  expect(found.low, say(found)).toBeGreaterThan(0);
}

export function expectLess(found: Difference): void {
  expect(found.high, say(found)).toBeLessThan(0);
}
