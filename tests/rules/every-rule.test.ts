// Every rule is needed: it speaks in games that are played, its case fails without it, and games go otherwise.

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { readCases } from './case.ts';
import { allPlayers } from './finds.ts';
import { holds } from './hold.ts';
import { soloBooks } from './solo.ts';
import { BEHIND, watched } from './watch.ts';
import { benchOf, firstDifference, without } from './without.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

/** Games of each kind of player in which every rule has to be heard. */
const GAMES = LONG ? 500 : 50;

/** How many rules are left out in turn in a short run; the long one leaves out each. */
const SAMPLE = 30;

/**
 * Rules heard in fewer than one game of a hundred, each with what it waits for: only the long run has games enough
 * to promise that they are heard, and the bench of the signature may never need them.
 */
const RARE: { readonly [id: string]: string } = {
  'CO-038': 'a rivalry of 75 while somebody asks the trading body for soldiers',
  'CO-082': 'two powers at peace, one of whom is asked for money',
  'DE-060': 'a seat that gives up the forward line',
  'DN-004': 'a joint exercise with staff or troops that is carried out',
  'DN-016': 'a memorandum on joint exercises that is carried out',
  'DN-017': 'a memorandum on assistance that is carried out',
  'LG-005': 'a text with no clause at all',
  'LG-008': 'a rivalry of 75 while somebody wants to link two bodies',
  'OD-009': 'a building site in a state at war with its rebels',
  'UP-037': 'a rivalry below 20',
};

/** The rule that a part belongs to; what is only heard behind another rule stays apart. */
function entryOf(address: string): string {
  return address.endsWith(BEHIND) ? address : address.replace(/[a-z]$/, '');
}

describe('every rule', () => {
  const table = tableOf(DUSHANBE);
  const ids = [...soloBooks(table.book).keys()];
  const common = ids.filter((id) => RARE[id] === undefined);

  test('speaks in games that are played', () => {
    const heard = new Set<string>();
    const listening = watched(table, (address) => heard.add(entryOf(address)));
    for (const players of allPlayers(listening)) {
      for (let seed = 0; seed < GAMES; seed++) playOut(open(listening, `heard-${seed}`), players);
    }
    const promised = LONG ? ids : common;
    const silent = promised.filter((id) => !heard.has(id));
    expect(silent, `heard in none of ${GAMES} games of each kind of player`).toEqual([]);
    expect([...heard].filter((id) => !ids.includes(id) && !id.endsWith(BEHIND))).toEqual([]);
  });

  test('is missed by its case when it is gone', () => {
    const cases = readCases().map((kept) => kept.case);
    const unmoved = cases.filter((kept) => holds(table, kept, without(table.book, kept.case)));
    expect(unmoved.map((kept) => kept.case)).toEqual([]);
  });

  test('is missed by the games when it is gone', () => {
    const bench = benchOf(table);
    const every = LONG ? 1 : Math.ceil(common.length / SAMPLE);
    const left = common.filter((_, i) => i % every === 0);
    const unmissed = left.filter((id) => firstDifference(bench, without(table.book, id)) === undefined);
    expect(unmissed, 'without them every game of the bench goes as before').toEqual([]);
    expect(firstDifference(bench, table.book)).toBeUndefined();
  });

  test('that is called rare is there', () => {
    expect(Object.keys(RARE).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
