// Pens: how many partners' offers one actor can sign in a turn.

import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/engine/index.ts';
import { room, sit } from './sitting.ts';

const LOAN: Order = { action: 'loan', partner: 'reed' };

describe('pens', () => {
  const threeOffers = {
    tidewater: [LOAN, { action: 'pact', partner: 'reed', domain: 'safety' }],
    highland: [LOAN],
  };

  test('a third signature in one turn has no pen, and next turn there are two again', () => {
    const table = sit();
    table.plan(threeOffers);
    table.say(['reed', 0, 'accept'], ['reed', 1, 'accept'], ['reed', 2, 'accept']);
    expect(table.game.proposals.map(({ state }) => state).sort()).toEqual(['agreed', 'agreed', 'refused']);
    expect(table.gauge('pens-used', 'reed')).toBe(2);
    table.to('news');
    expect(table.gauge('pens-used', 'reed')).toBe(0);
  });

  test('the ministry runs out of pens too, whatever the die shows', () => {
    const { tidewater, highland } = threeOffers;
    const rolls = [
      room(1, 'tidewater', LOAN, 1),
      room(1, 'tidewater', tidewater[1] ?? LOAN, 1),
      room(1, 'highland', LOAN, 1),
    ];
    const table = sit(rolls);
    table.plan({ tidewater, highland });
    table.say();
    expect(table.game.proposals.filter(({ state }) => state === 'agreed')).toHaveLength(2);
    expect(table.unused()).toHaveLength(1);
  });

  test('with no pen left the engine says so before', () => {
    const table = sit();
    table.plan(threeOffers);
    table.set(2, 'pens-used', 'reed');
    expect(table.asks('reed', 0, 'accept')).toMatchObject({ ok: false, address: 'EN-010' });
    expect(table.asks('reed', 0, 'refuse').ok).toBe(true);
  });
});
