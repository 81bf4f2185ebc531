// Every rule is needed: it speaks in games that are played, its case fails without it, and games go otherwise.

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { readCases } from './case.ts';
import { allPlayers } from './finds.ts';
import { holds } from './hold.ts';
import { soloBooks } from './solo.ts';
import { watched } from './watch.ts';
import { benchOf, firstDifference, without } from './without.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

/** Games of each kind of player in which every rule has to be heard. */
const GAMES = LONG ? 400 : 80;

/** How many rules are left out in turn in a short run; the long one leaves out each. */
const SAMPLE = 30;

/** Rules so seldom heard that the games of a test cannot promise them: each with what it waits for. */
const RARE: { readonly [id: string]: string } = {};

describe('every rule', () => {
  const table = tableOf(DUSHANBE);
  const ids = [...soloBooks(table.book).keys()];
  const common = ids.filter((id) => RARE[id] === undefined);

  test('speaks in games that are played', () => {
    const heard = new Set<string>();
    const listening = watched(table, (address) => heard.add(address.replace(/[a-z]$/, '')));
    for (const players of allPlayers(listening)) {
      for (let seed = 0; seed < GAMES; seed++) playOut(open(listening, `heard-${seed}`), players);
    }
    expect(common.filter((id) => !heard.has(id))).toEqual([]);
    expect(heard.has('')).toBe(false);
  });

  test('is missed by its case when it is gone', () => {
    const cases = readCases().map((kept) => kept.case);
    const unmoved = cases.filter((kept) => holds(table, kept, without(table.book, kept.case)));
    expect(unmoved.map((kept) => kept.case)).toEqual([]);
    expect(cases.filter((kept) => !holds(table, kept)).map((kept) => kept.case)).toEqual([]);
  });

  test('is missed by the games when it is gone', () => {
    const bench = benchOf(table);
    const every = LONG ? 1 : Math.ceil(common.length / SAMPLE);
    const left = common.filter((_, i) => i % every === 0);
    const unmissed = left.filter((id) => firstDifference(bench, without(table.book, id)) === undefined);
    expect(unmissed).toEqual([]);
    expect(firstDifference(bench, table.book)).toBeUndefined();
  });

  test('that is called rare is there', () => {
    expect(Object.keys(RARE).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
