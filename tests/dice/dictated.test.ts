import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDice } from '../../src/dice/dice.ts';
import { type DictatedRoll, dictate } from '../../src/dice/dictated.ts';
import { PURPOSES } from '../../src/dice/purposes.ts';
import { recording } from '../../src/dice/record.ts';

const NAMES = ['north', 'south'];
const NEWS = PURPOSES.indexOf('news');
const CONSENT = PURPOSES.indexOf('consent');
const plain = () => createDice('table', NAMES);

const roll = (change: Partial<DictatedRoll> = {}): DictatedRoll => ({
  turn: 2,
  purpose: 'consent',
  who: 'south',
  slot: 4,
  value: 7,
  ...change,
});

describe('dictated dice', () => {
  it('show every value from 1 to 100 when told to', () => {
    for (let value = 1; value <= 100; value++) {
      expect(dictate(plain(), [roll({ value })]).d100(2, CONSENT, 1, 4)).toBe(value);
    }
  });

  it('cut other dice from the same hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_048_576 }), (value, n) => {
        const dice = dictate(plain(), [roll({ value })]);
        expect(dice.below(2, CONSENT, 1, 4, n)).toBe(Math.floor(((value - 1) * n) / 100));
      }),
    );
    expect(dictate(plain(), [roll({ value: 60 })]).choose(2, CONSENT, 1, 4, [1, 5, 10], 3)).toBe(2);
    expect(dictate(plain(), [roll({ value: 50 })]).choose(2, CONSENT, 1, 4, [1, 5, 10], 3)).toBe(1);
  });

  it('leave every other address alone', () => {
    const dice = dictate(plain(), [roll()]);
    for (const [turn, purpose, who, slot] of [
      [2, CONSENT, 1, 3],
      [2, CONSENT, 0, 4],
      [2, CONSENT, -1, 4],
      [2, NEWS, 1, 4],
      [3, CONSENT, 1, 4],
    ] as const) {
      expect(dice.u32(turn, purpose, who, slot)).toBe(plain().u32(turn, purpose, who, slot));
    }
    expect(dice.names).toEqual(NAMES);
  });

  it('roll for nobody too', () => {
    const dice = dictate(plain(), [roll({ purpose: 'news', who: '', value: 100 })]);
    expect(dice.d100(2, NEWS, -1, 4)).toBe(100);
    expect(dice.unused()).toEqual([]);
  });

  it('list what nobody asked for, until somebody does', () => {
    const rolls = [roll(), roll({ slot: 5 }), roll({ turn: 9 })];
    const dice = dictate(plain(), rolls);
    expect(dice.unused()).toEqual(rolls);
    dice.d100(2, CONSENT, 1, 5);
    expect(dice.unused()).toEqual([rolls[0], rolls[2]]);
  });

  it('never use a roll for a stranger, nor a second one for the same address', () => {
    const stranger = roll({ who: 'nowhere' });
    const second = roll({ value: 99 });
    const dice = dictate(plain(), [stranger, roll(), second]);
    for (const who of [-1, 0, 1]) dice.d100(2, CONSENT, who, 4);
    expect(dice.d100(2, CONSENT, 1, 4)).toBe(7);
    expect(dice.unused()).toEqual([stranger, second]);
  });

  it('refuse a face that no d100 has', () => {
    for (const value of [0, 101, 50.5]) {
      expect(() => dictate(plain(), [roll({ value })])).toThrow('d100');
    }
  });
});

describe('recording dice', () => {
  it('answer as the dice they watch, and remember every question in order', () => {
    const dice = recording(plain());
    const d100 = dice.d100(1, NEWS, -1, 0);
    const below = dice.below(1, CONSENT, 1, 2, 6);
    const option = dice.choose(1, CONSENT, 0, 3, [2, 5, 9], 3);
    const bare = dice.u32(2, CONSENT, 0, 0);
    expect([d100, below, option, bare]).toEqual([
      plain().d100(1, NEWS, -1, 0),
      plain().below(1, CONSENT, 1, 2, 6),
      plain().choose(1, CONSENT, 0, 3, [2, 5, 9], 3),
      plain().u32(2, CONSENT, 0, 0),
    ]);
    expect(dice.drawn()).toEqual([
      { turn: 1, purpose: 'news', who: '', slot: 0, cut: 'd100', sides: 100, value: d100 },
      { turn: 1, purpose: 'consent', who: 'south', slot: 2, cut: 'below', sides: 6, value: below },
      { turn: 1, purpose: 'consent', who: 'north', slot: 3, cut: 'choose', sides: 9, value: option },
      { turn: 2, purpose: 'consent', who: 'north', slot: 0, cut: 'u32', sides: 2 ** 32, value: bare },
    ]);
  });

  it('give back a recorded game when its d100s are dictated to other dice', () => {
    const first = recording(plain());
    for (let slot = 0; slot < 20; slot++) first.d100(3, CONSENT, 0, slot);
    const rolls = first
      .drawn()
      .map(({ turn, purpose, who, slot, value }) => ({ turn, purpose, who, slot, value }));
    const again = recording(dictate(createDice('another seed', NAMES), rolls));
    for (let slot = 0; slot < 20; slot++) again.d100(3, CONSENT, 0, slot);
    expect(again.drawn()).toEqual(first.drawn());
  });
});
