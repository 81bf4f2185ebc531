// A turn from news to review: what is read in which order, what is told of it, and who has won in the end.

import { describe, expect, test } from 'vitest';
import {
  explain,
  type Game,
  legalOrders,
  type Order,
  open,
  outcome,
  resolve,
} from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { newJournal, rowsOf } from '../../src/world/journal.ts';
import { R } from '../../src/world/register.ts';
import { randomPlayers } from '../support/players.ts';
import { doing, lagoon, lagoonWith, moot, numberOf, room, sit } from './sitting.ts';

const SOFT: Order = { action: 'charter', body: 'moot' };
const LOAN: Order = { action: 'loan', partner: 'reed' };
const PRAISE: Order = { action: 'praise', partner: 'reed' };
const PRAISE_BACK: Order = { action: 'praise', partner: 'tidewater' };
const PACT: Order = { action: 'pact', partner: 'shoal', domain: 'trade' };

describe('orders', () => {
  test('are read by actor and then as each actor lists them, however they were handed in', () => {
    const table = sit();
    table.plan({ shoal: [SOFT], reed: [PRAISE_BACK, SOFT], tidewater: [LOAN, PRAISE] });
    expect(table.heads().filter((head) => head.startsWith('order'))).toEqual([
      'order tidewater',
      'order tidewater',
      'order reed',
      'order reed',
      'order shoal',
    ]);
    const read = explain(table.game, 1).flatMap(({ order }) => (order ? [order.action] : []));
    expect(read).toEqual(['loan', 'praise', 'praise', 'charter', 'charter']);
    expect(table.game.proposals.map(({ id, frame }) => [id, frame[R.sponsor]])).toEqual([
      [0, numberOf(lagoon, 'tidewater')],
      [1, numberOf(lagoon, 'reed')],
      [2, numberOf(lagoon, 'shoal')],
    ]);
  });

  test('take effect as acts, then what partners signed, then what passed, then what was refused', () => {
    const table = sit([room(1, 'tidewater', SOFT, 50), room(1, 'highland', LOAN, 71)]);
    table.plan({ tidewater: [SOFT, LOAN], highland: [LOAN], reed: [PRAISE_BACK] });
    table.say(['reed', 1, 'accept']);
    table.to('upkeep');
    const told = explain(table.game, 1).filter(({ occasion }) => /^(act|signed|refused)$/.test(occasion));
    expect(told.map(({ occasion, sponsor, action }) => `${occasion} ${sponsor} ${action}`)).toEqual([
      'act reed praise',
      'signed tidewater loan',
      'signed tidewater charter',
      'refused highland loan',
    ]);
    expect(table.unused()).toEqual([]);
  });

  test('an actor could give come in the promised order, each with the place of its dice', () => {
    const game = open(lagoon, 'promised');
    resolve(game);
    const ports = numberOf(lagoon, 'tidewater');
    const words = legalOrders(game, ports).map(({ order: { action, ...params }, skeleton, ruling }) => {
      const place = lagoon.skeletons[ports]?.[skeleton]?.frame[R.skeleton];
      const allowed = ruling.ok ? 'yes' : ruling.address;
      return [place, action, ...Object.values(params).flatMap(wordsOf), allowed].join(' ');
    });
    expect(words).toMatchInlineSnapshot(`
      [
        "0 drill reed moot watch yes",
        "0 drill reed moot muster yes",
        "1 drill shoal moot watch yes",
        "1 drill shoal moot muster yes",
        "0 charter moot advise clerks yes",
        "0 charter moot advise defence elders yes",
        "0 dig moot dredgers 0 yes",
        "0 pact reed trade advise escort 0 0 LE-003",
        "0 pact reed trade escort 1 0 LE-003",
        "1 pact reed safety advise escort 0 0 yes",
        "1 pact reed safety escort 1 0 yes",
        "2 pact shoal trade advise escort 0 0 yes",
        "2 pact shoal trade escort 1 0 yes",
        "3 pact shoal safety advise escort 0 0 yes",
        "3 pact shoal safety escort 1 0 yes",
        "0 loan reed yes",
        "1 loan shoal yes",
        "0 mooring reed token yes",
        "0 mooring reed full yes",
        "1 mooring shoal token yes",
        "1 mooring shoal full yes",
        "0 praise highland yes",
        "1 praise reed yes",
        "2 praise shoal yes",
        "0 press yes",
      ]
    `);
  });
});

function wordsOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.values(value).map(String) : [String(value)];
}

describe('news', () => {
  function cardsOf(game: Game): readonly (readonly string[])[] {
    while (game.phase !== 'over') resolve(game);
    return [1, 2, 3, 4, 5, 6].map((turn) =>
      explain(game, turn).flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.kind === 'card' ? [entry.card] : [])),
      ),
    );
  }

  test('comes by the calendar, and from the third turn one card a turn off the deck', () => {
    expect(cardsOf(sit().game)).toEqual([[], ['EV-001'], ['EV-002'], ['EV-002'], ['EV-003'], ['EV-004']]);
  });

  test('lies in an order that the seed shuffles: the same for the same seed', () => {
    const decks = [...Array(12).keys()].map((seed) =>
      cardsOf(open(lagoon, `deck ${seed}`))
        .slice(2)
        .flat(),
    );
    for (const deck of decks) expect([...deck].sort()).toEqual(['EV-002', 'EV-002', 'EV-003', 'EV-004']);
    expect(new Set(decks.map(String)).size).toBeGreaterThan(3);
    expect(cardsOf(open(lagoon, 'deck 0')).slice(2).flat()).toEqual(decks[0]);
  });

  test('does what the card says: the spring tide brings ten more squalls to each island', () => {
    const table = sit();
    table.to('planning');
    table.to('news');
    const before = [table.gauge('squall', 'reed', 'squalls'), table.gauge('squall', 'shoal', 'squalls')];
    table.to('planning');
    expect(table.gauge('spring-tide')).toBe(3);
    expect([table.gauge('squall', 'reed', 'squalls'), table.gauge('squall', 'shoal', 'squalls')]).toEqual(
      before.map((squall) => squall + 10),
    );
  });
});

describe('the outcome', () => {
  test('is won at two objectives met, not at one', () => {
    const table = sit([room(1, 'tidewater', SOFT, 50), moot(1, 30), doing(1, 'tidewater', PACT, 60)]);
    const ports = () => {
      const seat = outcome(table.game).seats.find(({ actor }) => actor === 'tidewater');
      return { won: seat?.won, met: seat?.objectives.filter(({ met }) => met).map(({ id }) => id) };
    };
    table.plan({ tidewater: [SOFT, PACT] });
    table.say(['shoal', 1, 'accept']);
    expect(ports()).toEqual({ won: false, met: [] });
    table.to('news');
    expect(ports()).toEqual({ won: true, met: ['good-name', 'friends'] });
    table.set(5, 'credibility', 'tidewater');
    expect(ports()).toEqual({ won: false, met: ['friends'] });
    expect(table.unused()).toEqual([]);
  });

  test('adds up progress from none to ten for each objective, whatever the scenario counts', () => {
    const laid = lagoonWith(
      [
        'scenarios/lagoon.yaml',
        '{ lowest: [10, { gauge: treasury, of: [self] }] }',
        '{ gauge: treasury, of: [self] }',
      ],
      ['scenarios/lagoon.yaml', '{ highest: [0, { minus: [10,', '{ highest: [-9, { minus: [5,'],
    );
    const table = sit([], laid);
    table.set(20, 'treasury', 'reed');
    table.set(100, 'squall', 'reed', 'squalls');
    const seat = outcome(table.game).seats.find(({ actor }) => actor === 'reed');
    const progress = seat?.objectives.map((goal) => [goal.id, goal.progress]);
    expect(progress).toEqual([
      ['room', 5],
      ['silver', 10],
      ['calm', 0],
    ]);
    expect(seat?.progress).toBe(15);
  });
});

describe('the ledger', () => {
  /** Changes the journal holds, as cell, before and after. */
  function journalled({ journal }: Game): number {
    return [...rowsOf(journal ?? newJournal())].filter(({ kind }) => kind === 'change').length;
  }

  test('tells every change in the turn in which it happened', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const game = playOut(open(lagoon, seed), randomPlayers(lagoon));
      const turns = [1, 2, 3, 4, 5, 6].map((turn) => explain(game, turn));
      turns.forEach((told, index) => {
        expect(new Set(told.map(({ turn }) => turn))).toEqual(new Set([index + 1]));
      });
      expect(turns.flat()).toEqual(explain(game));
      const changes = turns.flat().flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'change'));
      expect(changes).toHaveLength(journalled(game));
      expect(changes.length).toBeGreaterThan(50);
    }
  });

  test('puts a person’s own answer under a head of its own, with what it cost', () => {
    const table = sit([room(1, 'tidewater', SOFT, 52)]);
    table.plan({ tidewater: [SOFT, LOAN] });
    table.say(['reed', 1, 'refuse']);
    table.say(['highland', 0, 'accept'], ['shoal', 0, 'refuse']);
    const answers = explain(table.game, 1).flatMap(({ occasion, actor, proposal, entries }) =>
      entries.flatMap((entry) =>
        entry.kind === 'answer' ? [{ occasion, actor, proposal, ...pick(entry) }] : [],
      ),
    );
    expect(answers).toEqual([
      { occasion: 'consent', actor: 'reed', proposal: 1, who: 'reed', answer: 'refuse', price: 1 },
      { occasion: 'consent', actor: 'highland', proposal: 0, who: 'highland', answer: 'accept', price: 0 },
      { occasion: 'consent', actor: 'reed', proposal: 0, who: 'reed', answer: 'accept', price: 0 },
      { occasion: 'consent', actor: 'shoal', proposal: 0, who: 'shoal', answer: 'refuse', price: 0 },
      { occasion: 'consent', actor: 'far-shore', proposal: 0, who: 'far-shore', answer: 'accept', price: 0 },
    ]);
    expect(table.unused()).toEqual([]);
  });
});

function pick({ who, answer, price }: { who: string; answer: string; price: number }) {
  return { who, answer, price };
}
