// How two readings differ, word for word.
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../src/report/handbook/differences.ts';
import { toTerminal } from '../../src/report/print/terminal.ts';
import { loadBox } from '../../src/rulebook/gather/load.ts';
import type { LensReport } from '../../src/rulebook/lens/lens.ts';
import { must } from '../record/sample.ts';
import { LAGOON_RULES, withLens } from '../support/lagoon.ts';

const box = must(loadBox(LAGOON_RULES));
const low = box.lenses[0];
if (low === undefined) throw new Error('the lagoon has a lens');
const base = { book: box.base, report: undefined };

describe('two readings of the lagoon', () => {
  it('base and low-water: each address, before and after, with what is cited', () => {
    expect(toTerminal(differencesOf(base, low), 100)).toBe(
      `TWO READINGS
base and low-water

low-water: The Lagoon at low water. Read in a dry year, the Moot is worth more and moorings less.

5 addresses differ. What is not named here is the same in both.

CN-002 The Moot shies from hard words.
  Consent, for every moot item action.
      CN-002b in base: −75 when the text has the clause defence.
      CN-002b in low-water: −40 when the text has the clause defence.
      low-water cites moot-talks (osier-1911 Moot 1): The Moot signs much and does little, and
      shrinks from any promise to fight.

CN-004 In a dry year nobody minds a second mooring much.
  Consent, for “Moorings for war boats”, when there is an open standing agreement (“Moorings for war
  boats”) on the ground of the place.
      CN-004a in base: −20.
      CN-004a in low-water: −5.
      low-water cites two-patrons (osier-1911 Patrons 1; osier-1911 Patrons 4): The ports have
      silver and the clans have boats, and neither can keep the Lagoon alone.

OD-003 Shallow water makes drills easy.
  Odds of being done, for “Drill of the Moot's boats”.
      OD-003a in base: nothing.
      OD-003a in low-water: +10.
      low-water cites moot-talks (osier-1911 Moot 1): The Moot signs much and does little, and
      shrinks from any promise to fight.

SY-008 Sum at which outsiders follow
  A setting.
      In base: 50.
      In low-water: 40.
      low-water assumes: Outsiders follow sooner when the passage is short.

UP-005 The spring tide runs out.
  Every turn.
      UP-005a in base: Turns of spring tide left falls by 1.
      UP-005a in low-water: nothing.
      low-water cites old-ties (osier-1911 Patrons 2): Ties between an island and a patron last
      while somebody tends them, and no longer.`,
    );
  });

  it('is the same from the other side, with the sides exchanged', () => {
    const text = toTerminal(differencesOf(low, base), 100);
    expect(text).toContain(
      'CN-002b in low-water: −40 when the text has the clause defence.\n      CN-002b in base: −75',
    );
    expect(text).toContain('UP-005a in low-water: nothing.\n      UP-005a in base: Turns');
  });

  it('two lenses are told apart by what each does and cites', () => {
    const rain = `  - { set: CN-002b, add: -90, claims: [two-patrons] }
  - { set: SY-008, to: 40, assume: As low. }`;
    const two = must(loadBox(withLens(rain, 'lens: rain\ntitle: Rain')));
    const [first, second] = ['low-water', 'rain'].map((id) => two.lenses.find((lens) => lens.id === id));
    if (first === undefined || second === undefined) throw new Error('both lenses are there');
    const text = toTerminal(differencesOf(first, second), 100);
    expect(text).toContain('CN-002b in low-water: −40');
    expect(text).toContain('CN-002b in rain: −90');
    expect(text).toContain('low-water cites moot-talks');
    expect(text).toContain('rain cites two-patrons');
    // Both set it to the same.
    expect(text).not.toContain('SY-008');
  });

  it('a reading does not differ from itself', () => {
    const report: LensReport = low.report;
    expect(toTerminal(differencesOf({ book: low.book, report }, low), 100)).toContain('They do not differ.');
  });
});
