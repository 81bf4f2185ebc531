// The facilitator's hand: it moves what the rules do not, within the board's bounds, under addresses of its own, and
// never while something lies sealed. A game without it is the game it was.

import { describe, expect, test } from 'vitest';
import {
  explain,
  explainAddress,
  facilitate,
  fork,
  type Override,
  oddsAt,
  open,
  resolve,
  stateHash,
  stepOfReasons,
  view,
} from '../../src/engine/index.ts';
import { blind } from '../../src/seats/blind.ts';
import { playOut } from '../../src/seats/playout.ts';
import { randomPlayers } from '../support/players.ts';
import { ARGUMENT, CARD, die, NEWS, planning, refusal, SET } from './hands.ts';
import { lagoon, numberOf, type Sitting } from './sitting.ts';

const last = ({ game }: Sitting) => explain(game, game.turn).at(-1);

describe('an inject', () => {
  test('plays a card of the book at once, and what the card does keeps the addresses of the card', () => {
    const table = planning();
    const before = table.gauge('spring-tide');
    expect(facilitate(table.game, CARD).ok).toBe(true);
    expect([before, table.gauge('spring-tide')]).toEqual([0, 3]);
    const told = last(table);
    expect(told).toMatchObject({
      occasion: 'inject',
      hand: { kind: 'inject', address: 'FA-001', author: 'Ms Quay', reason: 'the class found a gap' },
    });
    expect(told?.entries[0]).toEqual({ kind: 'card', card: 'EV-001' });
    expect(told?.entries[1]).toMatchObject({ kind: 'change', address: 'EV-001a', before: 0, after: 3 });
  });

  test('brings news in words, with changes under its own address', () => {
    const table = planning();
    const before = table.gauge('pride', 'reed');
    facilitate(table.game, NEWS);
    expect(last(table)?.hand?.text).toBe('A wreck is found off the reef.');
    expect(last(table)?.entries).toEqual([
      {
        kind: 'change',
        address: 'FA-001',
        cell: { track: 'pride', members: ['reed'] },
        before,
        after: before + 7,
      },
    ]);
  });

  test('moves a gauge no further than its bounds', () => {
    const table = planning();
    facilitate(table.game, { ...NEWS, changes: [{ track: 'pride', at: ['reed'], by: 900 }] });
    expect(table.gauge('pride', 'reed')).toBe(100);
  });
});

describe('an override', () => {
  test('sets a gauge, of states by their own names, and says whose hand it was', () => {
    const table = planning();
    const tie = { track: 'tie', at: ['reed', 'tidewater', 'trade'], to: 77 };
    expect(facilitate(table.game, { ...SET, changes: [...SET.changes, tie] }).ok).toBe(true);
    expect([table.gauge('pride', 'reed'), table.gauge('tie', 'reed', 'tidewater', 'trade')]).toEqual([
      90, 77,
    ]);
    expect(last(table)).toMatchObject({ occasion: 'override', hand: { address: 'FA-002' } });
    expect(explainAddress(table.game.table, 'FA-002')).toMatchObject({
      title: expect.stringContaining('no rule'),
      sources: [],
    });
  });

  test('stands in review too, and is part of what the turn ends in', () => {
    const ends = [false, true].map((moved) => {
      const table = planning();
      table.to('review');
      if (moved) facilitate(table.game, SET);
      table.to('planning');
      return table.game.hashes[0];
    });
    expect(ends[0]).not.toBe(ends[1]);
  });
});

describe('a ruling on an argument', () => {
  test.each([
    [72, true, 20, 0],
    [73, false, 0, -1],
  ])('with a dictated %i against 72: success %s', (value, success, trust, name) => {
    const table = planning(die(value));
    const before = [table.gauge('trust', 'reed', 'tidewater'), table.gauge('credibility', 'tidewater')];
    const made = facilitate(table.game, ARGUMENT);
    expect(made).toMatchObject({ ok: true, value: { verdict: { step: 1, odds: 72, roll: value, success } } });
    expect(table.gauge('trust', 'reed', 'tidewater') - (before[0] ?? 0)).toBe(trust);
    expect(table.gauge('credibility', 'tidewater') - (before[1] ?? 0)).toBe(name);
    expect(table.unused()).toEqual([]);
    expect(last(table)).toMatchObject({ occasion: 'ruling', actor: 'tidewater', hand: { step: 1, success } });
    expect(last(table)?.entries[0]).toEqual({
      kind: 'roll',
      purpose: 'argument',
      who: 'tidewater',
      slot: 0,
      odds: 72,
      value,
    });
  });

  test('has the odds of two dice that must show 7, each reason counting one', () => {
    const chances = (least: number) => {
      let count = 0;
      for (let a = 1; a <= 6; a++) for (let b = 1; b <= 6; b++) if (a + b >= least) count += 1;
      return Math.round((count * 100) / 36);
    };
    for (let step = -5; step <= 4; step++) expect(oddsAt(step)).toBe(chances(7 - step));
    expect(stepOfReasons({ pros: ['a', 'b', 'c'], cons: ['d'] })).toBe(2);
    expect(stepOfReasons({ pros: Array.from({ length: 9 }, () => 'a'), cons: [] })).toBe(4);
  });

  test('takes the facilitator’s own step, for a reason', () => {
    const table = planning(die(8));
    const own = { ...ARGUMENT, step: -4 };
    expect(refusal(table, own)).toBe('EN-015');
    const made = facilitate(table.game, { ...own, reason: 'nobody has raised a wreck in winter' });
    expect(made).toMatchObject({ ok: true, value: { verdict: { odds: 8, success: true } } });
  });

  test('throws a die of its own: an argument without consequences moves no other luck', () => {
    const idle = { ...ARGUMENT, success: [], failure: [] };
    const played = [false, true].map((argues) => {
      const game = open(lagoon, 'own die');
      resolve(game);
      if (argues) expect(facilitate(game, idle).ok).toBe(true);
      return playOut(game, randomPlayers(lagoon)).hashes;
    });
    expect(played[0]).toEqual(played[1]);
  });
});

describe('what others see', () => {
  test('a seat sees no more of a hidden gauge after it was overridden than before', () => {
    const hidden: Override = { ...SET, changes: [{ track: 'treasury', at: ['tidewater'], by: 3 }] };
    const [plain, moved] = [planning(), planning()];
    facilitate(moved.game, hidden);
    expect(moved.gauge('treasury', 'tidewater')).toBe(plain.gauge('treasury', 'tidewater') + 3);
    for (const actor of ['highland', 'reed', 'shoal']) {
      const number = numberOf(lagoon, actor);
      expect(view(moved.game, number)).toEqual(view(plain.game, number));
    }
    expect(view(moved.game, numberOf(lagoon, 'tidewater'))).not.toEqual(
      view(plain.game, numberOf(lagoon, 'tidewater')),
    );
  });

  test('a policy that is code is handed no word of what the facilitator did', () => {
    const { game } = planning();
    facilitate(game, SET);
    let seen = -1;
    const spy = blind({
      name: 'spy',
      orders: (shown) => {
        seen = shown.hand.length;
        return [];
      },
      answers: () => [],
    });
    spy.orders(game, numberOf(lagoon, 'reed'));
    expect([game.hand.length, seen]).toEqual([1, 0]);
  });
});

test('a game without a ledger comes to the same world, and a fork goes its own way', () => {
  const worlds = [true, false].map((ledger) => {
    const game = open(lagoon, 'same', { ledger });
    resolve(game);
    for (const move of [CARD, NEWS, SET, ARGUMENT]) expect(facilitate(game, move).ok).toBe(true);
    const branch = fork(game);
    expect(facilitate(branch, { ...ARGUMENT, actor: 'highland' }).ok).toBe(true);
    expect([game.hand.length, branch.hand.length]).toEqual([4, 5]);
    return stateHash(game);
  });
  expect(worlds[0]).toBe(worlds[1]);
});
