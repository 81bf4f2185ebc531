// Every rule is needed: it speaks in games that are played, its case fails without it, and games go otherwise.

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { rowsOf } from '../signature/bench.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { readCases } from './case.ts';
import { holds } from './hold.ts';
import { homes } from './homes.ts';
import { soloBooks } from './solo.ts';
import { BEHIND, watched } from './watch.ts';
import { benchOf, firstDifference, without } from './without.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

/** Games of each row of the bench in which every rule has to be heard. */
const GAMES = LONG ? 100 : 20;

/** The same for what only other scenarios play, which have a share of the entries each; in the long run only. */
const GAMES_ELSEWHERE = 50;

const TIMEOUT = LONG ? 1_800_000 : 240_000;

/** How many rules are left out in turn in a short run; the long one leaves out each. */
const SAMPLE = 4;

/** Games of the bench in which the whole book must be missed by none: all of them in the long run. */
const CONTROL = LONG ? Infinity : 39;

/** The rule that a part belongs to; what is only heard behind another rule stays apart. */
function entryOf(address: string): string {
  return address.endsWith(BEHIND) ? address : address.replace(/[a-z]$/, '');
}

describe('every rule', () => {
  const table = tableOf(DUSHANBE);
  const all = homes();
  const ids = [...soloBooks(table.book).keys()];

  test('has a scenario in which it is played', () => {
    const played = new Set(all.flatMap((home) => home.ids));
    expect(ids.filter((id) => !played.has(id))).toEqual([]);
  });

  test('speaks in games that are played', { timeout: TIMEOUT }, () => {
    for (const home of LONG ? all : all.filter(({ named }) => named === DUSHANBE)) {
      const heard = new Set<string>();
      const listening = watched(home.table, (address) => heard.add(entryOf(address)));
      const games = home.named === DUSHANBE ? GAMES : GAMES_ELSEWHERE;
      const rows = home.ids.length > 0 ? rowsOf(listening) : [];
      let silent = home.ids;
      for (let seed = 0; seed < games && silent.length > 0; seed++) {
        for (const row of rows) playOut(open(row.table, `heard-${seed}`), row.players);
        silent = silent.filter((id) => !heard.has(id));
      }
      const where = `heard in none of ${games} games of each row of the bench`;
      expect(silent, `${home.named.scenario}: ${where}`).toEqual([]);
      expect([...heard].filter((id) => !ids.includes(id) && !id.endsWith(BEHIND))).toEqual([]);
    }
  });

  test('is missed by its case when it is gone', () => {
    // The short run strikes out every fourth, and the long one each.
    const cases = readCases()
      .map((kept) => kept.case)
      .filter((_, i) => LONG || i % 4 === 0);
    const unmoved = cases.filter((kept) => holds(table, kept, without(table.book, kept.case)));
    expect(unmoved.map((kept) => kept.case)).toEqual([]);
  });

  test('is missed by the games when it is gone', { timeout: TIMEOUT }, () => {
    const every = LONG ? 1 : Math.ceil(ids.length / SAMPLE);
    for (const home of LONG ? all : all.filter(({ named }) => named === DUSHANBE)) {
      const bench = benchOf(home.table);
      const left = home.ids.filter((_, i) => i % every === 0);
      const unmissed = left.filter(
        (id) => firstDifference(bench, without(home.table.book, id)) === undefined,
      );
      const where = `${home.named.scenario}: without them every game of the bench goes as before`;
      expect(unmissed, where).toEqual([]);
      if (home.named !== DUSHANBE) continue;
      expect(firstDifference(bench, home.table.book, CONTROL)).toBeUndefined();
    }
  });
});
