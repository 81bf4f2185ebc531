// Messages in ICU MessageFormat, as the screens fill them.

import { describe, expect, it } from 'vitest';
import { compile } from '../../src/tui/message.ts';
import { say, speaking } from '../../src/tui/texts.ts';
import { ENGLISH } from '../../src/tui/words/en.ts';

const LEFT =
  '{left, plural, one {остался # приказ} few {осталось # приказа} many {осталось # приказов} other {осталось # приказа}}';

describe('a message', () => {
  it('fills its blanks', () => {
    expect(compile('turn {turn}/{turns}', 'en')({ turn: 3, turns: 8 })).toBe('turn 3/8');
    expect(compile('no blanks', 'en')({ turn: 3 })).toBe('no blanks');
  });

  it.each([
    [1, 'остался 1 приказ'],
    [2, 'осталось 2 приказа'],
    [5, 'осталось 5 приказов'],
    [11, 'осталось 11 приказов'],
    [21, 'остался 21 приказ'],
    [1234, 'осталось 1234 приказа'],
  ])('counts in the way of its language: %i', (left, text) => {
    expect(compile(LEFT, 'ru')({ left })).toBe(text);
  });

  it('counts in the way of English', () => {
    const orders = compile('{left, plural, =0 {nothing} one {# order} other {# orders}}, {who}', 'en');
    expect(orders({ left: 0, who: 'you' })).toBe('nothing, you');
    expect(orders({ left: 1, who: 'you' })).toBe('1 order, you');
    expect(orders({ left: 2, who: 'you' })).toBe('2 orders, you');
  });

  it('chooses by a word', () => {
    const won = compile('{how, select, won {met} lost {missed} other {?}} its goals', 'en');
    expect([won({ how: 'won' }), won({ how: 'lost' }), won({ how: 'x' })]).toEqual([
      'met its goals',
      'missed its goals',
      '? its goals',
    ]);
  });

  it('keeps braces that are quoted, and angle brackets', () => {
    expect(compile("'{'{a}'}' <b> it's", 'en')({ a: 1 })).toBe("{1} <b> it's");
  });

  it('leaves a blank without a value in sight', () => {
    expect(compile('{name} says {what}', 'en')({ name: 'X' })).toBe('X says {what}');
    expect(compile('{name}: {n, plural, one {# day} other {# days}}', 'en')({})).toBe('{name}: {#} days');
  });

  it('is no prototype: a blank of any name stays a blank', () => {
    expect(compile('{constructor} {toString}', 'en')({})).toBe('{constructor} {toString}');
  });

  it('that is no ICU message is a mistake', () => {
    expect(() => compile('{left, plural, one {#}}', 'en')).toThrow();
    expect(() => compile('{left', 'en')).toThrow();
  });
});

describe('saying', () => {
  it('is in the language of the moment, and in the one before afterwards', () => {
    const other = { ...ENGLISH, 'menu.play': 'Jouer' };
    const heard = speaking(other, () => [
      say('menu.play'),
      speaking(ENGLISH, () => say('menu.play')),
      say('menu.play'),
    ]);
    expect(heard).toEqual(['Jouer', 'Play', 'Jouer']);
    expect(say('menu.play')).toBe('Play');
  });

  it('goes back to the language before even when something goes wrong', () => {
    const other = { ...ENGLISH, 'menu.play': 'Jouer' };
    const wrong = () => speaking(other, () => JSON.parse('{'));
    expect(wrong).toThrow();
    expect(say('menu.play')).toBe('Play');
  });
});
