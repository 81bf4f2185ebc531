// One thing changed at a time in a scenario that is right: the lines a person reads.

import { describe, expect, test } from 'vitest';
import { loadBook } from '../../src/rulebook/gather/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { LAGOON_RULES, LAGOON_SCENARIO, linesOf } from '../support/lagoon.ts';

const { file: FILE, text: TEXT } = LAGOON_SCENARIO;

function book() {
  const loaded = loadBook(LAGOON_RULES);
  if (!loaded.ok) throw new Error(linesOf(loaded).join('\n'));
  return loaded.value.book;
}

const BOOK = book();

function load(text: string | Uint8Array = TEXT) {
  return loadScenario(FILE, text, BOOK);
}

/** The complaints about the scenario with one text replaced once. */
function without(from: string, to: string): readonly string[] {
  if (!TEXT.includes(from)) throw new Error(`the scenario does not hold ${from}`);
  return linesOf(load(TEXT.replace(from, to))).map((line) => line.slice(FILE.length + 1));
}

/** One thing changed, and every line it should bring. */
const MISTAKES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['an unknown actor', 'actor: reed', 'actor: red', ['50:12: there is no actor red (did you mean "reed"?)']],
  ['two seats of one actor', 'actor: reed', 'actor: highland', ['50:12: highland has a seat already']],
  ['a seat that is automated too', 'actor: shoal', 'actor: reed', ['72:14: reed has a seat already']],
  [
    'an unknown policy',
    'hedge: reed-hedge',
    'hedge: red-hedge',
    ['51:24: there is no policy red-hedge (did you mean "reed-hedge"?)'],
  ],
  [
    'a seat without policies',
    '{ boats: clan-boats }',
    '{}',
    ['30:15: a seat needs a policy for when nobody plays it'],
  ],
  [
    'an unknown card',
    'card: EV-001',
    'card: EV-009',
    ['92:22: there is no card EV-009 (did you mean "EV-001"?)'],
  ],
  ['a turn that never comes', 'turn: 2', 'turn: 9', ['92:13: the game has 6 turns: turn 9 never comes']],
  ['a value out of range', 'trade: 55', 'trade: 155', ['81:35: tie goes from 0 to 100; 155 is outside']],
  [
    'an unknown member of a dimension',
    'trade: 55',
    'trad: 55',
    ['81:34: there is no domain trad (did you mean "trade"?)'],
  ],
  [
    'values nested too deep',
    'trade: 55',
    'trade: { x: 3 }',
    ['81:28: tie runs over state, then power, then domain: a value is expected here, not a map'],
  ],
  [
    'members in the order of another track',
    'reed: { tidewater: { trade: 55, safety: 20 }, highland: { trade: 15, safety: 25 } }',
    'tidewater: { reed: { trade: 55 } }',
    ['81:7: there is no state tidewater'],
  ],
  [
    'an unknown step',
    'undertow: { at: 1',
    'membership: { at: { moot: { reed: membr } }, claims: [old-ties] }\n  undertow: { at: 1',
    ['87:37: there is no step of membership membr (did you mean "member"?)'],
  ],
  [
    'a name where a number is kept',
    'undertow: { at: 1',
    'undertow: { at: high',
    ['87:19: undertow holds numbers, not names: high'],
  ],
  [
    'one value given twice',
    '- { at: { shoal: { squalls: 40 } }',
    '- { at: { reed: 40 }',
    ['86:21: squall has a value at reed already'],
  ],
  [
    'an unknown track',
    'undertow: {',
    'undertoe: {',
    ['87:3: there is no track undertoe (did you mean "undertow"?)'],
  ],
  [
    'a stranger in a body',
    'shoal, far-shore]',
    'shoal, far-shor]',
    ['75:48: there is no actor far-shor (did you mean "far-shore"?)'],
  ],
  [
    'two standings in one body',
    'observer: [moot-office]',
    'observer: [reed]',
    ['75:35: reed has a standing in moot already'],
  ],
  ['an unknown body', '  moot:\n', '  mot:\n', ['74:3: there is no body mot (did you mean "moot"?)']],
  ['an agreement without its domain', 'domain: trade, clauses', 'clauses', ['89:5: pact needs domain']],
  [
    'an agreement with a word it does not take',
    'sponsor: highland, place: shoal',
    'sponsor: highland, place: shoal, domain: trade',
    ['90:65: mooring takes no domain'],
  ],
  [
    'an agreement ordered by the wrong kind of actor',
    'action: mooring, sponsor: highland',
    'action: mooring, sponsor: reed',
    ['90:33: mooring is ordered by power; reed is a state'],
  ],
  [
    'an unknown option',
    'rent: token',
    'rent: tokn',
    ['90:73: there is no option of rent tokn (did you mean "token"?)'],
  ],
  [
    'an agreement that leaves nothing',
    'action: mooring, sponsor: highland, place: shoal, chosen: { rent: token }',
    'action: press, sponsor: highland',
    ['90:15: nothing stays of press: it makes no agreement'],
  ],
  [
    'an agreement that ended before the game',
    'status: declared',
    'status: declared, signed: -5',
    ['90:108: mooring lasts 3 turns: signed in turn -5, it ended before the game'],
  ],
  ['a card twice in the deck', 'EV-003', 'EV-002', ['96:48: EV-002 is in the deck already: give it copies']],
  ['a month that is none', '1911-01', '1911-13', ['4:8: a start is a year and a month, such as 2007-07']],
  [
    'an objective that means nothing',
    'of: [reed, self, trade] }, 60',
    'of: [reed, self, trad] }, 60',
    ['16:58: there is no domain trad (did you mean "trade"?)'],
  ],
  [
    'a value without a source',
    '{ at: 1, assume: Something is always under the water. }',
    '{ at: 1 }',
    ['87:3: a number stands here without claims, facts or assume: say where it comes from'],
  ],
  [
    'an unknown fact',
    'card: EV-001, facts: [fact-wet-year]',
    'card: EV-001, facts: [fact-wet-yar]',
    ['92:38: there is no fact fact-wet-yar (did you mean "fact-wet-year"?)'],
  ],
];

describe('one mistake brings its own lines and no others', () => {
  test.each(MISTAKES)('%s', (_what, from, to, lines) => {
    expect(without(from, to)).toEqual(lines);
  });

  test('several are told at once, in the order of the file', () => {
    const text = TEXT.replace('actor: reed', 'actor: red')
      .replace('trade: 55', 'trade: 155')
      .replace('turn: 2', 'turn: 9');
    expect(linesOf(load(text))).toHaveLength(3);
  });
});
