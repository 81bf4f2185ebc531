// What a facilitator may not do: every refusal has its number, and changes nothing.

import { describe, expect, test } from 'vitest';
import { facilitate, type HandMove, resolve } from '../../src/engine/index.ts';
import { ARGUMENT, CARD, planning, refusal, SET, SIGNED } from './hands.ts';
import { sit } from './sitting.ts';

describe('a move that is refused changes nothing', () => {
  test.each<[string, HandMove]>([
    ['EN-015', { ...SET, author: '' }],
    ['EN-015', { ...SET, reason: ' ' }],
    ['EN-015', { ...SET, reason: 'two\nlines' }],
    ['EN-015', { ...SET, reason: 'hidden\u001b[2J' }],
    ['EN-015', { ...SET, reason: 'x'.repeat(501) }],
    ['EN-015', { ...SET, changes: [{ track: 'prid', at: ['reed'], to: 1 }] }],
    ['EN-015', { ...SET, changes: [{ track: 'pride', at: ['read'], to: 1 }] }],
    ['EN-015', { ...SET, changes: [{ track: 'pride', at: [], to: 1 }] }],
    ['EN-015', { ...SET, changes: [{ track: 'pride', at: ['reed'] }] }],
    ['EN-015', { ...SET, changes: [{ track: 'pride', at: ['reed'], by: 1, to: 1 }] }],
    ['EN-015', { ...SET, changes: [{ track: 'pride', at: ['reed'], by: 0.5 }] }],
    ['EN-015', { ...SET, changes: [{ track: 'tie', at: ['tidewater', 'reed', 'trade'], to: 1 }] }],
    ['EN-015', { ...CARD, card: 'EV-999' }],
    ['EN-015', { ...CARD, text: 'and in words' }],
    ['EN-015', { kind: 'inject', ...SIGNED, changes: [] }],
    ['EN-015', { ...ARGUMENT, actor: 'nobody' }],
    ['EN-015', { ...ARGUMENT, pros: [] }],
    ['EN-015', { ...ARGUMENT, step: 5, reason: 'sure' }],
    ['EN-016', { ...SET, changes: [{ track: 'pride', at: ['reed'], to: 101 }] }],
    ['EN-016', { ...ARGUMENT, failure: [{ track: 'pride', at: ['reed'], to: -1 }] }],
    ['EN-017', { ...SET, changes: [{ track: 'pride', at: ['reed'], by: 0 }] }],
    ['EN-017', { ...SET, changes: [] }],
  ])('%s: %o', (address, move) => {
    expect(refusal(planning(), move)).toBe(address);
  });

  test('EN-013: while anything else than planning and review goes on', () => {
    const table = sit();
    const heard = new Map<string, string>();
    for (; table.game.phase !== 'over'; resolve(table.game)) {
      const { phase } = table.game;
      if (phase !== 'planning' && phase !== 'review') heard.set(phase, refusal(table, SET));
    }
    heard.set('over', refusal(table, SET));
    expect(Object.fromEntries(heard)).toEqual({
      news: 'EN-013',
      negotiation: 'EN-013',
      summits: 'EN-013',
      resolution: 'EN-013',
      upkeep: 'EN-013',
      over: 'EN-013',
    });
  });

  test('EN-014: while orders lie sealed', () => {
    expect(refusal(planning(), SET, true)).toBe('EN-014');
  });

  test('EN-018: a second argument of a seat in a turn; the next turn it may argue again', () => {
    const table = planning();
    expect(facilitate(table.game, ARGUMENT).ok).toBe(true);
    expect(refusal(table, ARGUMENT)).toBe('EN-018');
    expect(facilitate(table.game, { ...ARGUMENT, actor: 'highland' }).ok).toBe(true);
    table.to('review');
    expect(refusal(table, ARGUMENT)).toBe('EN-018');
    table.to('planning');
    expect(facilitate(table.game, ARGUMENT).ok).toBe(true);
  });

  test('a wrong word is answered with the nearest right one', () => {
    const { game } = planning();
    expect(facilitate(game, { ...SET, changes: [{ track: 'prid', at: ['reed'], to: 1 }] })).toMatchObject({
      error: { kind: 'invalid', text: expect.stringContaining('did you mean "pride"') },
    });
  });
});
