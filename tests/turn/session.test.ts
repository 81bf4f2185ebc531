// What people can do at a table, and what they are told when they cannot.

import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, ENGINE_LAWS, type Game, open, type Ruling } from '../../src/engine/index.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Ask, Session, SessionOptions } from '../../src/turn/session.types.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { sit, wordedPlayers } from './seated.ts';

const table = tableOf(LAGOON);
const players = wordedPlayers(randomPlayers(table));
const [ann = 0, bob = 0] = table.seats;

let game: Game;
let session: Session;

function sitDown(options: Partial<SessionOptions> = {}, seed = 'session'): void {
  game = open(table, seed);
  session = createSession({ game, players, people: [ann, bob], ...options });
}

/** The first order allowed now. */
function anyOrder(actor: number) {
  const order = session.legal(actor).find(({ ruling }) => ruling.ok)?.order;
  if (order === undefined) throw new Error('the box has an order for everybody');
  return order;
}

/** Plays on by hand until something holds; false if the game ends before. */
function playUntil(holds: () => boolean): boolean {
  while (!session.state().over && !holds()) {
    const [actor] = session.state().waiting;
    const policy = players.get(actor ?? -1);
    if (actor === undefined || policy === undefined) session.goOn();
    else sit(session, actor, policy);
  }
  return !session.state().over;
}

/** Sits people at every seat and plays one game after the other until something is found. */
function search<T>(find: () => readonly T[]): T {
  for (let seed = 0; seed < 60; seed++) {
    sitDown({ people: table.seats }, `search-${seed}`);
    if (playUntil(() => find().length > 0)) return find()[0] as T;
  }
  throw new Error('no game in sixty has it');
}

/** Everything anybody is asked of partners' proposals in the first round. */
function firstAsks(): readonly { readonly actor: number; readonly id: number; readonly ask: Ask }[] {
  const { phase, round, waiting } = session.state();
  if (phase !== 'negotiation' || round !== 1) return [];
  return waiting.flatMap((actor) =>
    session
      .asks(actor)
      .filter(({ proposal }) => proposal.forum === 'partner')
      .map((ask) => ({ actor, id: ask.proposal.id, ask })),
  );
}

const allows = ({ answers }: Ask, wanted: Answer) =>
  answers.some(({ answer, ruling }) => answer === wanted && ruling.ok);

const refusal = (ruling: Ruling) => (ruling.ok ? 'allowed' : ruling.address);

beforeEach(() => sitDown());

describe('planning', () => {
  test('waits for the people, and only for them', () => {
    expect(session.state()).toMatchObject({
      phase: 'planning',
      turn: 1,
      waiting: [ann, bob].sort(),
      over: false,
    });
    sitDown({ people: [bob] });
    expect(session.state().waiting).toEqual([bob]);
  });

  test('queues what the engine allows, counts it for all and shows it to its own seat alone', () => {
    const order = anyOrder(ann);
    expect(session.draft(ann, order)).toEqual({ ok: true });
    expect(session.queued(ann)).toEqual([order]);
    expect(session.queued(bob)).toEqual([]);
    expect(session.state().queued[ann]).toBe(1);
    expect(JSON.stringify(session.state())).not.toContain(order.action);
    expect(refusal(session.draft(ann, order))).toBe('EN-006');
    expect(refusal(session.draft(ann, { action: 'fly' }))).toBe('EN-008');
    expect(session.queued(ann)).toEqual([order]);
  });

  test('takes back the last order, until the seat has locked', () => {
    const first = anyOrder(ann);
    session.draft(ann, first);
    const second = anyOrder(ann);
    session.draft(ann, second);
    expect(session.reorder(ann, 1, 0)).toEqual({ ok: true });
    expect(session.queued(ann)).toEqual([second, first]);
    expect(refusal(session.reorder(ann, 0, 2))).toBe('EN-011');
    session.takeBack(ann);
    expect(session.queued(ann)).toEqual([second]);
    session.lock(ann);
    expect([session.takeBack(ann), session.draft(ann, first), session.lock(ann)].map(refusal)).toEqual([
      'EN-011',
      'EN-011',
      'EN-011',
    ]);
    expect(session.queued(ann)).toEqual([second]);
    session.takeBack(bob);
    expect(session.state()).toMatchObject({ phase: 'planning', waiting: [bob] });
  });

  test("closes with the last lock; the orders become the actor's", () => {
    session.draft(ann, anyOrder(ann));
    session.lock(ann);
    expect(game.orders[ann]).toEqual([]);
    session.lock(bob);
    expect(session.state().phase).not.toBe('planning');
    expect([game.orders[ann]?.length, game.orders[bob]?.length]).toEqual([1, 0]);
    expect(session.queued(ann)).toEqual([]);
  });
});

describe('answering', () => {
  test("asks each seat its own proposals, with the ministry's sum and a ruling on every answer", () => {
    expect(playUntil(() => session.state().phase === 'negotiation' && session.state().round === 1)).toBe(
      true,
    );
    const [actor = -1] = session.state().waiting;
    const asks = session.asks(actor);
    expect(asks.length).toBeGreaterThan(0);
    for (const { proposal, weighing, answers } of asks) {
      expect(proposal.asked).toContain(actor);
      const total = (weighing?.modifiers ?? []).reduce((sum, { value }) => sum + value, weighing?.base ?? 0);
      expect(weighing?.sum).toBe(total);
      for (const { answer, ruling } of answers) {
        if (answer === 'amend') continue;
        expect(session.answer(actor, proposal.id, answer)).toEqual(ruling);
        session.unanswer(actor, proposal.id);
      }
    }
    const other = table.seats.find((seat) => seat !== actor && !session.state().waiting.includes(seat)) ?? -1;
    expect(session.asks(other)).toEqual([]);
    expect(refusal(session.answer(actor, 999, 'accept'))).toBe('EN-011');
  });

  test('an answer can be changed and taken back until the seat locks, and then decides', () => {
    const { actor, id } = search(() => firstAsks().filter(({ ask }) => allows(ask, 'refuse')));
    session.answer(actor, id, 'ministry');
    session.answer(actor, id, 'refuse');
    const given = () => session.asks(actor).find(({ proposal }) => proposal.id === id)?.given?.answer;
    expect(given()).toBe('refuse');
    expect(session.unanswer(actor, id)).toEqual({ ok: true });
    expect(given()).toBeUndefined();
    session.answer(actor, id, 'refuse');
    const proposal = game.proposals[id];
    for (const seat of session.state().waiting) session.lock(seat);
    expect([proposal?.answers.get(actor), proposal?.state]).toEqual(['refuse', 'refused']);
  });

  test('amendments are softer texts, named in words', () => {
    const { actor, id, ask } = search(() => firstAsks().filter((found) => found.ask.softer.length > 0));
    expect(refusal(session.answer(actor, id, 'amend'))).toBe('EN-012');
    const softer = ask.softer.at(-1);
    expect(session.answer(actor, id, 'amend', softer)).toEqual({ ok: true });
    const given = session.asks(actor).find(({ proposal }) => proposal.id === id)?.given;
    expect(given).toEqual({ answer: 'amend', amended: softer });
  });
});

describe('the table', () => {
  test('the review waits for people to go on, and for nobody otherwise', () => {
    expect(refusal(session.goOn())).toBe('EN-011');
    expect(playUntil(() => session.state().phase === 'review')).toBe(true);
    expect(session.goOn()).toEqual({ ok: true });
    expect(session.state()).toMatchObject({ turn: 2, phase: 'planning' });
    sitDown({ people: [] });
    expect(session.state().over).toBe(true);
  });

  test('a pause stops everything but resuming', () => {
    const before = session.state();
    expect(refusal(session.resume())).toBe('EN-011');
    expect(session.pause()).toEqual({ ok: true });
    const calls = [session.pause(), session.lock(ann), session.draft(ann, anyOrder(ann)), session.time(1)];
    expect(calls.map(refusal)).toEqual(['EN-011', 'EN-011', 'EN-011', 'EN-011']);
    expect(session.state()).toEqual({ ...before, paused: true });
    session.resume();
    expect(session.state()).toEqual(before);
  });

  test('at the deadline orders are locked as they stand and answers left to the ministry', () => {
    sitDown({ pace: { planning: 90, negotiation: 30, summits: 30 } });
    session.draft(ann, anyOrder(ann));
    session.time(60);
    expect(session.state()).toMatchObject({ phase: 'planning', secondsLeft: 30 });
    session.time(30);
    expect(session.state().phase).not.toBe('planning');
    expect([game.orders[ann]?.length, game.orders[bob]?.length]).toEqual([1, 0]);
    for (let limit = 0; session.state().phase !== 'review' && limit < 4; limit++) session.time(30);
    expect(session.state().phase).toBe('review');
    expect(refusal(session.time(-1))).toBe('EN-011');
  });

  test('listeners hear every change, and the state is the same object between changes', () => {
    let heard = 0;
    const stop = session.subscribe(() => heard++);
    const before = session.state();
    session.takeBack(ann);
    expect([heard, session.state()]).toEqual([0, before]);
    expect(session.state()).toBe(before);
    session.draft(ann, anyOrder(ann));
    expect(heard).toBe(1);
    expect(session.state()).not.toBe(before);
    stop();
    session.lock(ann);
    expect(heard).toBe(1);
  });

  test('nobody can act while a phase closes, and our own mistakes are thrown where they happen', () => {
    const rulings: Ruling[] = [];
    sitDown({ onCommand: () => void rulings.push(session.draft(ann, { action: 'x' }), session.pause()) });
    session.lock(ann);
    session.lock(bob);
    expect(new Set(rulings.map(refusal))).toEqual(new Set(['EN-011']));
    expect(rulings[0]).toMatchObject({ text: expect.stringContaining(ENGINE_LAWS['EN-011']) });
    const broken = {
      name: 'broken',
      orders: () => {
        throw new Error('broken policy');
      },
      answers: () => [],
    };
    expect(() => sitDown({ people: [], players: new Map([[ann, broken]]) })).toThrow('broken policy');
    expect(() => sitDown({ people: [99] })).toThrow('seats of the board');
  });

  test('answers too dear together are told of, and left to the ministry', () => {
    const found = search(() => {
      for (const { actor, id, ask } of firstAsks()) {
        const against = (ask.weighing?.sum ?? 0) < 50 ? 'accept' : 'refuse';
        if (allows(ask, against)) session.answer(actor, id, against);
      }
      return session.state().problems;
    });
    expect(found.text).toContain('left to the ministry');
    expect(table.seats).toContain(found.actor);
    const proposal = game.proposals[found.proposal];
    expect(found.text).not.toContain(`(${proposal?.answers.get(found.actor)})`);
  });
});
