// Answering: what the ministry says by the die, what it costs a person to overrule it, and how many pens there are.

import { describe, expect, test } from 'vitest';
import { type Order, weigh } from '../../src/engine/index.ts';
import { frame, lagoon, lagoonWith, numberOf, room, sit } from './sitting.ts';

const SOFT: Order = { action: 'charter', body: 'moot' };
const HARD: Order = { ...SOFT, choices: { level: 'elders' }, clauses: ['advise', 'defence'] };
const LOAN: Order = { action: 'loan', partner: 'reed' };

/** What an actor thinks of an order of the Ports. */
function sumOf(actor: string, order: Order): number {
  return weigh(sit().game, frame(lagoon, 'tidewater', order), numberOf(lagoon, actor)).sum;
}

describe('the ministry', () => {
  test('says yes when the die stays at or under the sum, and no one above it', () => {
    expect(sumOf('reed', LOAN)).toBe(70);
    for (const [die, deal] of [
      [70, 'tidewater loan declared'],
      [71, 'tidewater loan cold'],
    ] as const) {
      const table = sit([room(1, 'tidewater', LOAN, die)]);
      table.plan({ tidewater: [LOAN] });
      table.to('upkeep');
      expect(table.deals()).toContain(deal);
      expect(table.unused()).toEqual([]);
    }
  });

  test('has one die for the whole room: at 52 the Clans at 50 refuse and Shoal Island at 55 does not', () => {
    expect([sumOf('highland', SOFT), sumOf('shoal', SOFT)]).toEqual([50, 55]);
    const table = sit([room(1, 'tidewater', SOFT, 52)]);
    table.plan({ tidewater: [SOFT] });
    table.to('summits');
    table.say();
    expect([...(table.game.proposals[0]?.answers.values() ?? [])]).toEqual([
      'refuse',
      'accept',
      'accept',
      'accept',
    ]);
    expect(table.unused()).toEqual([]);
  });
});

describe('the price of overruling the ministry', () => {
  test('a yes over a red line costs four goodwill and two of the name', () => {
    expect(sumOf('reed', HARD)).toBe(-15);
    const table = sit();
    table.plan({ tidewater: [HARD] });
    table.to('summits');
    table.say(['reed', 0, 'accept']);
    expect(table.gauge('capital', 'reed')).toBe(4 - 4);
    expect(table.gauge('credibility', 'reed')).toBe(5 - 2);
  });

  test('a yes that the ministry leans against costs one goodwill for every fifteen points', () => {
    const muster: Order = { action: 'drill', place: 'reed', body: 'moot', choices: { scale: 'muster' } };
    expect(sumOf('highland', muster)).toBe(35);
    const table = sit();
    table.plan({ tidewater: [muster] });
    table.to('summits');
    table.say(['highland', 0, 'accept']);
    expect(table.gauge('capital', 'highland')).toBe(5 - 1);
    expect(table.gauge('credibility', 'highland')).toBe(5);
  });

  test('a no to what the ministry likes costs as well, and a no it would say itself is free', () => {
    const table = sit();
    table.plan({ tidewater: [LOAN, HARD] });
    table.say(['reed', 0, 'refuse']);
    expect(table.gauge('capital', 'reed')).toBe(4 - 1);
    table.say(['reed', 1, 'refuse'], ['highland', 1, 'refuse']);
    expect(table.gauge('capital', 'reed')).toBe(4 - 1);
  });

  test('whoever cannot pay is told so, and the ministry answers in their place', () => {
    const table = sit();
    table.set(3, 'capital', 'reed');
    table.plan({ tidewater: [HARD] });
    table.to('summits');
    expect(table.asks('reed', 0, 'accept')).toMatchObject({ ok: false, address: 'EN-009' });
    table.say(['reed', 0, 'accept']);
    expect(table.game.proposals[0]?.answers.get(numberOf(lagoon, 'reed'))).toBe('refuse');
    expect(table.gauge('capital', 'reed')).toBe(3);
  });
});

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

describe('a vote', () => {
  test('a lone veto is liked at home and held against the refuser by the sponsor', () => {
    const table = sit([room(1, 'tidewater', SOFT, 52)]);
    table.plan({ tidewater: [SOFT] });
    table.to('summits');
    table.say();
    expect(table.game.proposals[0]?.state).toBe('refused');
    expect(table.gauge('capital', 'highland')).toBe(5 + 1);
    expect(table.gauge('trust', 'tidewater', 'highland')).toBe(50 - 4);
    expect(table.unused()).toEqual([]);
  });

  test('lets members abstain, which is no veto; a partner has to say yes or no', () => {
    const table = sit([room(1, 'tidewater', SOFT, 52)]);
    table.plan({ tidewater: [SOFT, LOAN] });
    expect(table.asks('reed', 1, 'abstain')).toMatchObject({ ok: false, address: 'EN-011' });
    table.say(['reed', 1, 'abstain']);
    expect(table.game.proposals[1]?.state).toBe('refused');
    table.say(['highland', 0, 'abstain']);
    expect(table.game.proposals[0]?.state).toBe('passed');
    expect(table.unused()).toEqual([]);
  });

  test('a shared veto is liked by nobody and costs each half the trust', () => {
    const table = sit([room(1, 'tidewater', SOFT, 56)]);
    table.plan({ tidewater: [SOFT] });
    table.to('summits');
    table.say();
    expect([table.gauge('capital', 'highland'), table.gauge('capital', 'shoal')]).toEqual([5, 3]);
    expect(table.gauge('trust', 'tidewater', 'highland')).toBe(50 - 2);
    expect(table.gauge('trust', 'tidewater', 'shoal')).toBe(50 - 2);
    expect(table.gauge('trust', 'tidewater', 'reed')).toBe(50);
    expect(table.unused()).toEqual([]);
  });

  const majority = ['rules/actors.yaml', 'decision: consensus', 'decision: majority'] as const;
  const fourMembers = [
    'scenarios/lagoon.yaml',
    'member: [tidewater, highland, reed, shoal, far-shore]',
    'member: [tidewater, highland, reed, shoal]',
  ] as const;

  /** The Wharf decides by consensus, and only the Ports and Reed Island sit in it. */
  const secondBody = [
    [
      'rules/actors.yaml',
      'bodies:',
      'bodies:\n  - { id: wharf, name: The Wharf, short: Wharf, decision: consensus, summits: odd }',
    ],
    [
      'rules/actions.yaml',
      'actions:',
      `actions:
  - id: AC-009
    name: alliance
    title: Alliance of two bodies
    theme: words
    by: [power, state]
    params: { body: [moot], other: [wharf] }
    consent: link
    lasts: once
    assume: Free, as words are.`,
    ],
    [
      'scenarios/lagoon.yaml',
      'members:',
      'members:\n  wharf: { member: [tidewater, reed], claims: [moot-talks] }',
    ],
  ] as const;

  test.each([
    { votes: 4, against: ['reed'], state: 'passed' },
    { votes: 4, against: ['reed', 'shoal'], state: 'refused' },
    { votes: 5, against: ['reed', 'shoal'], state: 'passed' },
    { votes: 5, against: ['highland', 'reed', 'shoal'], state: 'refused' },
  ])('by majority, of $votes votes $against.length against: $state', ({ votes, against, state }) => {
    const laid = votes === 4 ? lagoonWith(majority, fourMembers) : lagoonWith(majority);
    const table = sit([], laid);
    table.plan({ tidewater: [SOFT] });
    table.to('summits');
    const islands = ['highland', 'reed', 'shoal'];
    table.say(
      ...islands.map((who) => [who, 0, against.includes(who) ? 'refuse' : 'accept'] as const),
      ...(votes === 5 ? [['far-shore', 0, 'accept'] as const] : []),
    );
    expect(table.game.proposals[0]?.state).toBe(state);
  });

  test('a text that ties two bodies together has to pass in both, each by its own rule', () => {
    const alliance: Order = { action: 'alliance', body: 'moot', other: 'wharf' };
    const laid = lagoonWith(majority, fourMembers, ...secondBody);
    for (const [against, state] of [
      [['shoal'], 'passed'],
      [['reed'], 'refused'],
      [['highland', 'shoal'], 'refused'],
    ] as const) {
      const table = sit([], laid);
      table.plan({ tidewater: [alliance] });
      table.to('summits');
      const no: readonly string[] = against;
      const others = ['highland', 'reed', 'shoal'];
      table.say(...others.map((who) => [who, 0, no.includes(who) ? 'refuse' : 'accept'] as const));
      expect([no, table.game.proposals[0]?.state]).toEqual([no, state]);
    }
  });
});
