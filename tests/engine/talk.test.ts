// Soundings end to end: what is offered is answered and in force before orders are written, and what is refused,
// withdrawn or too much leaves nothing behind.

import { describe, expect, test } from 'vitest';
import { legalOrders, resolve, stateHash, view } from '../../src/engine/index.ts';
import { copyFrame } from '../../src/world/register.ts';
import { SLOT, slotCell } from '../../src/world/slot.ts';
import { lagoon, numberOf, room, type Sitting, sit } from './sitting.ts';
import { bargain, talkativeLagoon } from './talkative.ts';

const talkative = talkativeLagoon();
const PAID = bargain('reed', 'silver', 'voice');
const LOAN = { action: 'loan', partner: 'reed' };
const VOW = { action: 'vow', partner: 'reed' };

function offered(...offers: readonly (typeof PAID)[]): Sitting {
  const table = sit([], talkative);
  table.sound({ tidewater: offers });
  return table;
}

describe('an offer', () => {
  test('that is accepted moves money at once, and orders are judged by what is left', () => {
    const table = offered(PAID);
    table.set(3, 'treasury', 'tidewater');
    expect(table.game.phase).toBe('bargaining');
    expect(table.gauge('treasury', 'reed')).toBe(3);
    table.say(['reed', 0, 'accept']);
    expect(table.game.phase).toBe('planning');
    expect([table.gauge('treasury', 'tidewater'), table.gauge('treasury', 'reed')]).toEqual([1, 5]);
    expect(table.tries('tidewater', LOAN)).toMatchObject({ ok: false, address: 'EN-003' });
    expect(table.deals()).toContain('tidewater bargain done');
  });

  test('is cleared away with its answer before orders are opened', () => {
    const table = sit([], talkative);
    table.sound({ tidewater: [PAID, VOW] });
    expect(table.game.acts).toHaveLength(1);
    table.say(['reed', 0, 'accept']);
    expect([table.game.proposals, table.game.acts]).toEqual([[], []]);
    expect(view(table.game, numberOf(talkative, 'tidewater')).orders).toEqual([]);
    table.plan({ tidewater: [LOAN] });
    expect(table.game.proposals).toHaveLength(1);
    table.to('upkeep');
    expect([table.gauge('treasury', 'tidewater'), table.gauge('treasury', 'reed')]).toEqual([8 - 2 - 2, 5]);
  });

  test('that is refused comes to nothing and does not go cold: it may be made again next turn', () => {
    const table = offered(PAID);
    const before = [table.deals(), table.gauge('treasury', 'tidewater'), table.gauge('pens-used', 'reed')];
    const [proposal] = table.game.proposals;
    table.say(['reed', 0, 'refuse']);
    expect(proposal?.state).toBe('refused');
    expect([table.deals(), table.gauge('treasury', 'tidewater'), table.gauge('pens-used', 'reed')]).toEqual(
      before,
    );
    table.to('soundings');
    expect(table.tries('tidewater', PAID).ok).toBe(true);
  });

  test('is answered by the ministry’s die where nobody answers', () => {
    for (const [value, done] of [
      [70, true],
      [71, false],
    ] as const) {
      const table = sit([room(1, 'tidewater', PAID, value, talkative)], talkative);
      table.sound({ tidewater: [PAID] });
      table.say();
      expect(table.unused()).toEqual([]);
      expect(table.deals().includes('tidewater bargain done')).toBe(done);
    }
  });

  test('may be softened by whoever is asked, and its sponsor takes the softer one or not', () => {
    const softer = bargain('reed', 'silver');
    for (const answer of ['accept', 'refuse'] as const) {
      const table = offered(PAID);
      table.say(['reed', 0, 'amend', softer]);
      expect([table.game.phase, table.game.round]).toEqual(['bargaining', 2]);
      table.say(['tidewater', 0, answer]);
      expect(table.game.phase).toBe('planning');
      expect(table.gauge('treasury', 'reed')).toBe(answer === 'accept' ? 5 : 3);
      expect(table.gauge('pens-used', 'reed')).toBe(answer === 'accept' ? 1 : 0);
    }
  });

  test('that was softened is withdrawn where nobody plays its sponsor, and leaves no cold deal', () => {
    const table = offered(PAID);
    const before = table.deals();
    table.say(['reed', 0, 'amend', bargain('reed', 'silver')]);
    const [proposal] = table.game.proposals;
    table.say();
    expect(proposal?.state).toBe('withdrawn');
    expect(table.deals()).toEqual(before);
    expect(table.gauge('treasury', 'reed')).toBe(3);
  });

  test('takes a pen that is gone in negotiation', () => {
    const table = sit([], talkative);
    table.sound({ tidewater: [PAID], highland: [bargain('reed', 'silver')] });
    table.say(['reed', 0, 'accept'], ['reed', 1, 'accept']);
    expect(table.gauge('pens-used', 'reed')).toBe(2);
    table.plan({ tidewater: [LOAN] });
    expect(table.asks('reed', 0, 'accept')).toMatchObject({ ok: false, address: 'EN-010' });
  });
});

describe('soundings', () => {
  test('are not held by a book without talk', () => {
    const table = sit([], lagoon);
    const phases: string[] = [];
    while (table.game.turn < 2) {
      phases.push(table.game.phase);
      resolve(table.game);
    }
    expect(phases).not.toContain('soundings');
    expect(phases).not.toContain('bargaining');
    expect(phases).toContain('planning');
  });

  test('list words only, and planning lists everything else', () => {
    const table = sit([], talkative);
    const tidewater = numberOf(talkative, 'tidewater');
    const named = () => new Set(legalOrders(table.game, tidewater).map(({ order }) => order.action));
    table.to('soundings');
    expect([...named()].sort()).toEqual(['bargain', 'vow']);
    expect(table.tries('tidewater', LOAN)).toMatchObject({ ok: false, address: 'EN-020' });
    table.to('planning');
    expect(named().has('bargain') || named().has('vow')).toBe(false);
    expect(named().has('loan')).toBe(true);
    expect(table.tries('tidewater', VOW)).toMatchObject({ ok: false, address: 'EN-019' });
  });

  test('have a count of their own: three words said take no order away', () => {
    const table = sit([], talkative);
    table.to('soundings');
    const three = ['highland', 'reed', 'shoal'].map((partner) => ({ action: 'vow', partner }));
    expect(table.tries('tidewater', PAID, three.slice(1)).ok).toBe(true);
    expect(table.tries('tidewater', PAID, three)).toMatchObject({ ok: false, address: 'EN-001' });
    table.sound({ tidewater: three });
    table.to('planning');
    const pact = { action: 'pact', partner: 'reed', domain: 'safety' };
    expect(table.tries('tidewater', LOAN, [pact]).ok).toBe(true);
  });

  test('are sealed: the order in which seats hand in leaves no trace', () => {
    const plans = { tidewater: [PAID, VOW], highland: [bargain('reed', 'silver')], reed: [bargain('shoal')] };
    const [one, two] = [Object.entries(plans), Object.entries(plans).reverse()].map((entries) => {
      const table = sit([], talkative);
      table.sound(Object.fromEntries(entries));
      const opened = table.game.proposals.map((proposal) => copyFrame(proposal.frame));
      table.say(['reed', 0, 'accept'], ['reed', 1, 'accept'], ['shoal', 2, 'accept']);
      return { opened, hash: stateHash(table.game), heads: table.heads() };
    });
    expect(one).toEqual(two);
    expect(one?.opened).toHaveLength(3);
  });
});

describe('a promise', () => {
  test('is in force before orders are written, and ends on time', () => {
    const table = sit([], talkative);
    table.sound({ tidewater: [VOW] });
    table.to('planning');
    expect(table.deals()).toContain('tidewater vow done');
    const name = table.gauge('credibility', 'tidewater');
    table.to('review');
    table.to('review');
    expect([table.game.turn, table.deals().includes('tidewater vow done')]).toEqual([2, true]);
    table.to('review');
    expect([table.game.turn, table.deals().includes('tidewater vow done')]).toEqual([3, false]);
    expect(table.gauge('credibility', 'tidewater')).toBe(name + 1);
  });
});

describe('a secret', () => {
  test.each([
    ['bargain', { tidewater: [{ ...PAID, secret: 1 }] }],
    ['vow', { tidewater: [{ ...VOW, secret: 1 }] }],
  ])('%s is seen by the two alone', (action, plans) => {
    const table = sit([], talkative);
    table.sound(plans);
    for (const third of ['highland', 'shoal']) {
      expect(view(table.game, numberOf(talkative, third)).proposals).toEqual([]);
    }
    table.say(...(action === 'bargain' ? [['reed', 0, 'accept'] as const] : []));
    const { board } = talkative;
    const slot = table.deals().indexOf(`tidewater ${action} done`);
    const seenBy = (actor: string) => view(table.game, numberOf(talkative, actor)).world;
    const people = ['tidewater', 'highland', 'reed', 'shoal'];
    const before = people.map(seenBy);
    // Signed at another time: whoever does not know of it sees the same bytes.
    const cell = slotCell(board, slot) + SLOT.signed;
    table.game.world[cell] = (table.game.world[cell] ?? 0) + 1;
    const blind = people.filter((who, i) => String(seenBy(who)) === String(before[i]));
    expect(blind).toEqual(['highland', 'shoal']);
  });
});
