// What people can do at a table, and what they are told when they cannot.

import { beforeEach, describe, expect, test } from 'vitest';
import { ENGINE_LAWS, type Ruling } from '../../src/engine/index.ts';
import { ann, anyOrder, bob, game, playUntil, refusal, session, sitDown } from './hall.ts';

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

  test('takes back any order, and writes another in the place of one', () => {
    const orders = [0, 1].map(() => {
      const order = anyOrder(ann);
      session.draft(ann, order);
      return order;
    });
    const [first, second] = orders;
    expect(refusal(session.takeBack(ann, 2))).toBe('EN-011');
    expect(session.takeBack(ann, 0)).toEqual({ ok: true });
    expect(session.queued(ann)).toEqual([second]);
    session.draft(ann, first ?? anyOrder(ann));
    expect(session.queued(ann)).toEqual([second, first]);
    // The order that gives way does not stand in the way of itself; any other does.
    const again = second ?? anyOrder(ann);
    expect(session.draft(ann, again, 0)).toEqual({ ok: true });
    expect(refusal(session.draft(ann, again, 1))).toBe('EN-006');
    expect(refusal(session.draft(ann, again, 5))).toBe('EN-011');
    expect(session.queued(ann)).toEqual([second, first]);
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
});
