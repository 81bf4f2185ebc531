// Words of the founding box: what is said before orders are written is in force when they are, and a word kept or
// broken is paid for as the rules of talk say, on the same ledger as everything else.

import { describe, expect, test } from 'vitest';
import { explain, type Order } from '../../src/engine/index.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { type Sitting, sit } from './sitting.ts';

const founding = tableOf(DUSHANBE);
const VOTE: Order = { action: 'promise-vote', partner: 'russia', body: 'csto' };
const MONEY: Order = { action: 'promise-money', partner: 'kyrgyzstan' };
const RESTRAINT: Order = { action: 'promise-restraint', partner: 'china', place: 'kyrgyzstan' };
const EXERCISE: Order = { action: 'body-exercise', place: 'tajikistan', body: 'csto' };
const TRAINING: Order = { action: 'officer-training', partner: 'kyrgyzstan' };
const DRILL_OF_TWO: Order = {
  action: 'bilateral-exercise',
  partner: 'kyrgyzstan',
  choices: { scale: 'staff' },
};
const VOTERS = ['kazakhstan', 'kyrgyzstan', 'uzbekistan', 'tajikistan', 'armenia', 'belarus'];

/** What a rule of talk changed in a turn: address, cell, by how much. */
function told({ game }: Sitting, rule: string, turn = game.turn): readonly string[] {
  return explain(game, turn)
    .flatMap(({ entries }) => entries)
    .flatMap((entry) =>
      entry.kind === 'change' && entry.address.startsWith(rule) && 'track' in entry.cell
        ? [
            `${entry.address} ${entry.cell.track} ${entry.cell.members.join(' ')} ${entry.after - entry.before}`,
          ]
        : [],
    );
}

/** A vote of the CSTO on an exercise in Tajikistan, all but one answering yes as people. */
function voted(sounded: () => Sitting, no?: string, otherwise: 'refuse' | 'abstain' = 'refuse'): Sitting {
  const table = sounded();
  table.plan({ russia: [EXERCISE] });
  table.to('summits');
  const asked =
    table.game.proposals[0]?.asked.map((actor) => founding.board.members.actor[actor] ?? '') ?? [];
  expect(asked).toContain('tajikistan');
  expect(VOTERS).toEqual(expect.arrayContaining(asked));
  for (const who of asked) table.set(8, 'capital', who);
  table.say(...asked.map((who) => [who, 0, who === no ? otherwise : 'accept'] as const));
  table.to('upkeep');
  return table;
}

const promised = () => {
  const table = sit([], founding);
  table.sound({ tajikistan: [VOTE] });
  table.to('planning');
  expect(table.deals()).toContain('tajikistan promise-vote done');
  return table;
};

describe('a promised vote', () => {
  test('is heard by the ministry that has to cast it', () => {
    const entries = explain(voted(promised).game, 1).flatMap((happening) => happening.entries);
    expect(entries).not.toContainEqual(
      expect.objectContaining({ address: 'TA-051a', value: 20, who: 'kyrgyzstan' }),
    );
    const table = promised();
    table.plan({ russia: [EXERCISE] });
    table.to('resolution');
    const said = explain(table.game, 1).flatMap((happening) => happening.entries);
    expect(said).toContainEqual({ kind: 'modifier', address: 'TA-051a', value: 20, who: 'tajikistan' });
  });

  test('that is given is remembered, and done with', () => {
    const table = voted(promised);
    expect(told(table, 'TA-052').toSorted()).toEqual([
      'TA-052a trust russia tajikistan 5',
      'TA-052b credibility tajikistan 1',
    ]);
    expect(table.deals()).not.toContain('tajikistan promise-vote done');
  });

  test('that is broken costs trust and name, and is done with', () => {
    const table = voted(promised, 'tajikistan');
    expect(told(table, 'TA-053')).toEqual([
      'TA-053a trust russia tajikistan -10',
      'TA-053b credibility tajikistan -2',
    ]);
    expect(table.deals()).not.toContain('tajikistan promise-vote done');
  });

  test('earns nothing by keeping silent', () => {
    const table = voted(promised, 'tajikistan', 'abstain');
    expect([told(table, 'TA-052'), told(table, 'TA-053')]).toEqual([[], []]);
    expect(table.deals()).toContain('tajikistan promise-vote done');
  });

  test('binds nobody who did not give it', () => {
    const table = voted(promised, 'kyrgyzstan');
    expect([told(table, 'TA-052'), told(table, 'TA-053')]).toEqual([[], []]);
    expect(table.deals()).toContain('tajikistan promise-vote done');
  });
});

describe('promised restraint', () => {
  const given = () => {
    const table = sit([], founding);
    table.sound({ russia: [RESTRAINT] });
    table.to('planning');
    return table;
  };

  test('is broken by soldiers on that ground', () => {
    const table = given();
    table.plan({ russia: [DRILL_OF_TWO] });
    table.set(8, 'capital', 'kyrgyzstan');
    table.say(['kyrgyzstan', 0, 'accept']);
    table.to('upkeep');
    expect(told(table, 'TA-055')).toEqual([
      'TA-055a trust china russia -10',
      'TA-055b credibility russia -2',
    ]);
    expect(table.deals()).not.toContain('russia promise-restraint done');
  });

  test('is not broken by a school for officers', () => {
    const table = given();
    table.plan({ russia: [TRAINING] });
    table.set(8, 'capital', 'kyrgyzstan');
    table.say(['kyrgyzstan', 0, 'accept']);
    table.to('upkeep');
    expect(told(table, 'TA-055')).toEqual([]);
    expect(table.deals()).toContain('russia promise-restraint done');
  });

  test('is remembered when four turns have gone by', () => {
    const table = given();
    while (table.game.turn < 5) table.to('review');
    expect(told(table, 'TA-056', 4)).toEqual([]);
    expect(told(table, 'TA-056', 5)).toEqual([
      'TA-056a trust china russia 5',
      'TA-056b credibility russia 1',
    ]);
  });
});

describe('promised money', () => {
  const due = (treasury: number) => {
    const table = sit([], founding);
    table.sound({ russia: [MONEY] });
    while (table.game.turn < 3) table.to('planning');
    table.set(treasury, 'treasury', 'russia');
    table.to('upkeep');
    return table;
  };

  test('is paid when it falls due', () => {
    const table = due(2);
    expect(told(table, 'TA-057')).toEqual([
      'TA-057a treasury russia -2',
      'TA-057a treasury kyrgyzstan 2',
      'TA-057b received kyrgyzstan russia 2',
      'TA-057c trust kyrgyzstan russia 5',
      'TA-057d credibility russia 1',
    ]);
    expect(told(table, 'TA-050')).toEqual([]);
  });

  test('that is not there is not forgotten', () => {
    const table = due(1);
    expect(told(table, 'TA-050')).toEqual([
      'TA-050a trust kyrgyzstan russia -10',
      'TA-050b credibility russia -2',
    ]);
    expect(told(table, 'TA-057')).toEqual([]);
  });
});

test('three words are as many as may stand open', () => {
  const table = sit([], founding);
  const words: Order[] = [MONEY, RESTRAINT, { ...RESTRAINT, place: 'uzbekistan' }];
  for (const word of words) {
    table.to('soundings');
    expect(table.tries('russia', word).ok).toBe(true);
    table.sound({ russia: [word] });
  }
  table.to('soundings');
  // The money fell due meanwhile; two are open.
  expect(table.tries('russia', MONEY).ok).toBe(true);
  table.sound({ russia: [MONEY] });
  table.to('soundings');
  const fourth = { ...RESTRAINT, place: 'tajikistan' };
  expect(table.tries('russia', fourth)).toMatchObject({ ok: false, address: 'TA-002' });
});

describe('a package', () => {
  const BUY: Order = { action: 'package', partner: 'tajikistan', clauses: ['pay-two', 'your-vote'] };

  test('moves money before orders are written, and binds the vote it bought', () => {
    const table = sit([], founding);
    table.sound({ russia: [BUY] });
    const held = ['russia', 'tajikistan'].map((who) => table.gauge('treasury', who));
    table.say(['tajikistan', 0, 'accept']);
    expect(table.game.phase).toBe('planning');
    expect(['russia', 'tajikistan'].map((who, i) => table.gauge('treasury', who) - (held[i] ?? 0))).toEqual([
      -2, 2,
    ]);
    table.plan({ russia: [EXERCISE] });
    table.to('summits');
    expect(table.asks('tajikistan', 0, 'refuse')).toMatchObject({
      address: 'TA-041',
      text: 'This vote was sold in soundings.',
    });
  });

  test('cannot be signed by a purse that does not hold what is asked', () => {
    const table = sit([], founding);
    const ask: Order = { action: 'package', partner: 'russia', clauses: ['my-vote', 'get-four'] };
    table.sound({ tajikistan: [ask] });
    table.set(3, 'treasury', 'russia');
    expect(table.asks('russia', 0, 'accept')).toMatchObject({ ok: false, address: 'TA-012' });
    expect(table.asks('russia', 0, 'refuse').ok).toBe(true);
    table.set(4, 'treasury', 'russia');
    table.set(8, 'capital', 'russia');
    expect(table.asks('russia', 0, 'accept').ok).toBe(true);
  });
});
