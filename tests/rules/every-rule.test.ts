// Every rule is needed: it speaks in games that are played, its case fails without it, and games go otherwise.

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { rowsOf } from '../signature/bench.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { readCases } from './case.ts';
import { holds } from './hold.ts';
import { soloBooks } from './solo.ts';
import { BEHIND, watched } from './watch.ts';
import { benchOf, firstDifference, without } from './without.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

/** Games of each row of the bench in which every rule has to be heard. */
const GAMES = LONG ? 100 : 20;

/** How many rules are left out in turn in a short run; the long one leaves out each. */
const SAMPLE = 60;

/** The rule that a part belongs to; what is only heard behind another rule stays apart. */
function entryOf(address: string): string {
  return address.endsWith(BEHIND) ? address : address.replace(/[a-z]$/, '');
}

describe('every rule', () => {
  const table = tableOf(DUSHANBE);
  const ids = [...soloBooks(table.book).keys()];

  test('speaks in games that are played', () => {
    const heard = new Set<string>();
    const listening = watched(table, (address) => heard.add(entryOf(address)));
    for (const row of rowsOf(listening)) {
      for (let seed = 0; seed < GAMES; seed++) playOut(open(row.table, `heard-${seed}`), row.players);
    }
    const silent = ids.filter((id) => !heard.has(id));
    expect(silent, `heard in none of ${GAMES} games of each row of the bench`).toEqual([]);
    expect([...heard].filter((id) => !ids.includes(id) && !id.endsWith(BEHIND))).toEqual([]);
  });

  test('is missed by its case when it is gone', () => {
    const cases = readCases().map((kept) => kept.case);
    const unmoved = cases.filter((kept) => holds(table, kept, without(table.book, kept.case)));
    expect(unmoved.map((kept) => kept.case)).toEqual([]);
  });

  test('is missed by the games when it is gone', () => {
    const bench = benchOf(table);
    const every = LONG ? 1 : Math.ceil(ids.length / SAMPLE);
    const left = ids.filter((_, i) => i % every === 0);
    const unmissed = left.filter((id) => firstDifference(bench, without(table.book, id)) === undefined);
    expect(unmissed, 'without them every game of the bench goes as before').toEqual([]);
    expect(firstDifference(bench, table.book)).toBeUndefined();
  });
});
