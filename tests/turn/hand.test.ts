// The facilitator at a table with people: written before it counts, never while orders lie sealed, and what people
// had laid ready and can no longer order is given back to them with the reason.

import { beforeEach, expect, test } from 'vitest';
import { type Game, type Override, open, stateHash } from '../../src/engine/index.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { headerFor, policySeats } from '../../src/record/play.ts';
import { replay } from '../../src/record/replay.ts';
import { verify } from '../../src/record/verify.ts';
import { createSession } from '../../src/turn/session.ts';
import { ARGUMENT, CARD, NEWS, SET } from '../engine/hands.ts';
import { recordOf } from '../record/games.ts';
import { must } from '../record/sample.ts';
import { randomPlayers } from '../support/players.ts';
import { ann, anyOrder, bob, game, playUntil, refusal, session, sitDown, table } from './hall.ts';

beforeEach(() => sitDown());

const name = (actor: number) => table.board.members.actor[actor] ?? '';
const poor = (actor: number): Override => ({
  ...SET,
  changes: [
    { track: 'capital', at: [name(actor)], to: 0 },
    { track: 'treasury', at: [name(actor)], to: 0 },
    { track: 'orders', at: [name(actor)], to: 0 },
  ],
});

test('acts in planning until the first seat has locked, then again in the review', () => {
  expect(refusal(session.facilitate(CARD))).toBe('allowed');
  session.lock(ann);
  expect(refusal(session.facilitate(NEWS))).toBe('EN-014');
  session.lock(bob);
  expect(playUntil(() => session.state().phase === 'review')).toBe(true);
  expect(refusal(session.facilitate(NEWS))).toBe('allowed');
  expect(game.hand.map(({ turn, move }) => `${turn} ${move.kind}`)).toEqual(['1 inject', '1 inject']);
});

test('acts while the game is paused, and screens hear of it', () => {
  session.pause();
  let heard = 0;
  session.subscribe(() => {
    heard += 1;
  });
  const before = session.state();
  expect(refusal(session.facilitate(SET))).toBe('allowed');
  expect(heard).toBe(1);
  expect(session.state()).not.toBe(before);
  expect(refusal(session.facilitate(SET))).toBe('EN-017');
  expect(heard).toBe(1);
  expect(session.state().paused).toBe(true);
});

test('is told to the record before it counts; what the record refuses is not played', () => {
  const told: (readonly [string, string])[] = [];
  let full = false;
  sitDown({
    onCommand: (line) => {
      if (full) throw new Error('the disk is full');
      told.push([line.kind, stateHash(game)]);
    },
  });
  const before = stateHash(game);
  session.facilitate(SET);
  expect(told).toEqual([['override', before]]);
  full = true;
  const [after, moves] = [stateHash(game), game.hand.length];
  expect(() => session.facilitate(CARD)).toThrow('the disk is full');
  expect([stateHash(game), game.hand.length]).toEqual([after, moves]);
});

test('takes back orders that no longer stand, says why, and leaves the others', () => {
  session.draft(ann, anyOrder(ann));
  const kept = anyOrder(bob);
  session.draft(bob, kept);
  session.facilitate(poor(ann));
  expect([session.queued(ann), session.queued(bob)]).toEqual([[], [kept]]);
  expect(session.state().problems).toMatchObject([
    { turn: 1, actor: ann, proposal: -1, text: expect.stringMatching(/does not stand any more: EN-001/) },
  ]);
});

function recorded(play: (session: ReturnType<typeof createSession>, game: Game) => void) {
  const lines: RecordLine[] = [];
  const played = open(table, 'hall');
  const players = randomPlayers(table);
  const header = headerFor(table, { seed: 'hall', seats: policySeats(table, players), version: '0.0.0' });
  const opened = createSession({
    game: played,
    players,
    people: [ann],
    onCommand: (line) => {
      lines.push(line);
    },
  });
  play(opened, played);
  return { record: recordOf(header, lines), game: played };
}

test('what a session with a facilitator writes is a record that verifies', () => {
  const { record, game: played } = recorded((opened) => {
    opened.facilitate(CARD);
    while (!opened.state().over) {
      if (opened.state().phase === 'review') {
        opened.facilitate(ARGUMENT);
        opened.goOn();
      } else opened.lock(ann);
    }
  });
  expect(record.lines.filter(({ kind }) => kind === 'ruling')).toHaveLength(table.scenario.turns);
  expect(verify(record)).toMatchObject({ ok: true, finished: true, finalHash: played.hashes.at(-1) });
});

test('broken off in a review, a session goes on in that review', () => {
  const { record, game: played } = recorded((opened) => {
    while (opened.state().phase !== 'review') opened.lock(ann);
    opened.facilitate(SET);
  });
  const { game: left, pending } = must(replay(record));
  expect([left.phase, stateHash(left)]).toEqual(['review', stateHash(played)]);
  const again = createSession({ game: left, players: randomPlayers(table), people: [ann], pending });
  expect(again.state()).toMatchObject({ phase: 'review', turn: 1 });
  again.goOn();
  expect(again.state()).toMatchObject({ phase: 'planning', turn: 2, waiting: [ann] });
});
