// Answering: what the ministry says by the die, what it costs a person to overrule it, and how bodies vote.

import { describe, expect, test } from 'vitest';
import { explain, type Order, weigh } from '../../src/engine/index.ts';
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
      expect(table.gauge('capital', 'reed')).toBe(4);
      expect(table.unused()).toEqual([]);
    }
  });

  test('throws no die over a red line', () => {
    const table = sit();
    table.plan({ tidewater: [HARD] });
    table.to('upkeep');
    const told = explain(table.game, 1).filter(
      ({ occasion, actor }) => occasion === 'consent' && actor === 'reed',
    );
    const kinds = told.flatMap(({ entries }) => entries.map(({ kind }) => kind));
    expect(kinds).toContain('answer');
    expect(kinds).not.toContain('roll');
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

  test('never costs more than three goodwill short of a red line', () => {
    const dear = [
      'rules/settings.yaml',
      'value: 15, assume: A plain step',
      'value: 5, assume: A small step',
    ] as const;
    const table = sit([], lagoonWith(dear));
    table.plan({ tidewater: [LOAN] });
    table.say(['reed', 0, 'refuse']);
    expect(table.gauge('capital', 'reed')).toBe(4 - 3);
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
