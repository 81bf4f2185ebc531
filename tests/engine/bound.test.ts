// Answers that were sold in soundings: given whatever the die and the ministry say, by people and by ministries, and
// never across a red line.

import { describe, expect, test } from 'vitest';
import { explain, type Order } from '../../src/engine/index.ts';
import { type Sitting, sit } from './sitting.ts';
import { bargain, talkativeLagoon } from './talkative.ts';

const talkative = talkativeLagoon();
const CHARTER: Order = { action: 'charter', body: 'moot' };
const ELDERS: Order = { ...CHARTER, choices: { level: 'elders' }, clauses: ['advise'] };
const HARD: Order = { ...ELDERS, clauses: ['advise', 'defence'] };

/** Reed has sold what the bargain says to the ports, and somebody tables a text in the Moot. */
function tabled(sold: Order | undefined, by: string, text: Order): Sitting {
  const table = sit([], talkative);
  table.sound(sold === undefined ? {} : { tidewater: [sold] });
  if (sold !== undefined) table.say(['reed', 0, 'accept']);
  table.plan({ [by]: [text] });
  return table;
}

const voting = (...case_: Parameters<typeof tabled>): Sitting => {
  const table = tabled(...case_);
  table.to('summits');
  return table;
};

const VOICE = bargain('reed', 'voice');
const HUSH = bargain('reed', 'hush');
const answerOf = (table: Sitting, who: string) =>
  explain(table.game, table.game.turn)
    .flatMap(({ entries }) => entries)
    .findLast((entry) => entry.kind === 'answer' && entry.who === who);

describe('a yes that was sold', () => {
  test('is the only answer a person may give, and every other is refused by the rule that binds', () => {
    const table = voting(VOICE, 'tidewater', ELDERS);
    for (const answer of ['refuse', 'abstain'] as const) {
      expect(table.asks('reed', 0, answer)).toMatchObject({
        ok: false,
        address: 'WE-002',
        text: 'This voice was sold at the well.',
      });
    }
    expect(table.asks('reed', 0, 'accept').ok).toBe(true);
    expect(table.asks('reed', 0, 'ministry').ok).toBe(true);
    expect(table.asks('highland', 0, 'refuse').ok).toBe(true);
  });

  test('cannot be softened before the vote either', () => {
    const bound = tabled(VOICE, 'tidewater', ELDERS);
    expect(bound.asks('reed', 0, 'amend', CHARTER)).toMatchObject({ ok: false, address: 'WE-002' });
    expect(tabled(undefined, 'tidewater', ELDERS).asks('reed', 0, 'amend', CHARTER).ok).toBe(true);
  });

  test('costs nothing, where the same yes of one who is free is dear', () => {
    const prices = [VOICE, undefined].map((sold) => {
      const table = voting(sold, 'tidewater', ELDERS);
      // At full pride reed likes the text at 30: twenty points below the middle.
      table.set(100, 'pride', 'reed');
      const before = table.gauge('capital', 'reed');
      table.say(['reed', 0, 'accept']);
      expect(answerOf(table, 'reed')).toMatchObject({ answer: 'accept', sum: 30 });
      return before - table.gauge('capital', 'reed');
    });
    expect(prices).toEqual([0, 1]);
  });

  test('is given by a ministry without a look at the die', () => {
    // Dice show a hundred here: whoever looks at them refuses.
    for (const [sold, answer] of [
      [VOICE, 'accept'],
      [undefined, 'refuse'],
    ] as const) {
      const table = voting(sold, 'tidewater', CHARTER);
      table.say();
      expect(answerOf(table, 'reed')).toMatchObject({ answer });
      expect(answerOf(table, 'shoal')).toMatchObject({ answer: 'refuse' });
    }
    const table = voting(VOICE, 'tidewater', CHARTER);
    table.say();
    const said = explain(table.game, 1).flatMap(({ entries }) => entries);
    expect(said).toContainEqual({ kind: 'modifier', address: 'WE-002', value: 0, who: 'reed' });
  });

  test('is owed to the buyer alone', () => {
    const table = voting(VOICE, 'highland', ELDERS);
    expect(table.asks('reed', 0, 'refuse').ok).toBe(true);
  });

  test('is owed until the next turn is resolved, and no longer', () => {
    const next = (turns: number) => {
      const table = sit([], talkative);
      table.sound({ tidewater: [VOICE] });
      table.say(['reed', 0, 'accept']);
      while (table.game.turn < turns || table.game.phase !== 'news') table.to('news');
      return table.deals().includes('tidewater bargain done');
    };
    expect([next(2), next(3)]).toEqual([true, false]);
  });

  test('never reaches across a red line', () => {
    const table = voting(VOICE, 'tidewater', HARD);
    expect(table.asks('reed', 0, 'refuse').ok).toBe(true);
    table.set(3, 'capital', 'reed');
    expect(table.asks('reed', 0, 'accept')).toMatchObject({ ok: false, address: 'EN-009' });
    table.say();
    expect(answerOf(table, 'reed')).toMatchObject({ answer: 'refuse', sum: -15 });
    const free = voting(VOICE, 'tidewater', HARD);
    free.set(4, 'capital', 'reed');
    free.say(['reed', 0, 'accept']);
    expect(answerOf(free, 'reed')).toMatchObject({ answer: 'accept', price: 4 });
    expect(free.gauge('capital', 'reed')).toBe(0);
  });

  test.each([
    [1, { ok: false, address: 'WE-002' }],
    [0, { ok: true }],
  ])('at a sum of %i: may it be broken?', (sum, ruling) => {
    const table = sit([], talkativeLagoon(['rules/rules.yaml', 'a: { add: 70 }', `a: { add: ${sum} }`]));
    table.sound({ tidewater: [VOICE] });
    table.say(['reed', 0, 'accept']);
    table.plan({ tidewater: [CHARTER] });
    table.to('summits');
    expect(table.asks('reed', 0, 'refuse')).toMatchObject(ruling);
  });
});

describe('a no that was sold', () => {
  test('stands against everybody but the buyer, free of charge', () => {
    const table = voting(HUSH, 'highland', CHARTER);
    for (const answer of ['accept', 'abstain'] as const) {
      expect(table.asks('reed', 0, answer)).toMatchObject({ ok: false, address: 'WE-003' });
    }
    const before = table.gauge('capital', 'reed');
    table.say(['reed', 0, 'refuse'], ['shoal', 0, 'refuse']);
    // At seventy a no of one who is free costs one.
    expect(answerOf(table, 'reed')).toMatchObject({ answer: 'refuse', sum: 70, price: 0 });
    expect(table.gauge('capital', 'reed')).toBe(before);
    expect(voting(HUSH, 'tidewater', CHARTER).asks('reed', 0, 'accept').ok).toBe(true);
  });

  test('is given by a ministry without a die', () => {
    const table = voting(HUSH, 'highland', CHARTER);
    table.say();
    expect(answerOf(table, 'reed')).toMatchObject({ answer: 'refuse', sum: 70 });
    const rolls = explain(table.game, 1).flatMap(({ entries, actor }) =>
      actor === 'reed' ? entries.filter(({ kind }) => kind === 'roll') : [],
    );
    expect(rolls).toEqual([]);
  });
});
