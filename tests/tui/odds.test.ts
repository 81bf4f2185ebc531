// A die as a person reads it: on which side of its odds it fell, and how near it was.

import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/tui/line.ts';
import { nearness, oddsBar } from '../../src/tui/model/odds-bar.ts';
import { rollText } from '../../src/tui/model/rolls.ts';

describe('a die against its odds', () => {
  const drawn = (odds: number, die: number) => textOf(oddsBar(odds, 20, die));

  it('is drawn on the side of the mark on which it fell, at every odds', () => {
    for (let odds = 1; odds < 100; odds++) {
      for (let die = 1; die <= 100; die++) {
        const bar = drawn(odds, die);
        expect(bar.length, `${die} against ${odds}`).toBe(21);
        expect(bar.indexOf('◆') < bar.indexOf('│'), `${die} against ${odds}`).toBe(die <= odds);
      }
    }
  });

  it('says how near it was', () => {
    const said = (odds: number, value: number) =>
      rollText({ kind: 'roll', purpose: 'done', who: '', slot: 0, odds, value });
    expect(said(60, 37)).toBe('37 against 60: done');
    expect(said(60, 60)).toBe('60 against 60: done; only just');
    expect(said(60, 61)).toBe('61 against 60: not done; missed by 1');
    expect(nearness(60, 66)).toBeUndefined();
  });
});
