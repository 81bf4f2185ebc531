// A game broken off at any line, or within one, is gone on with as if nothing had happened; a fork keeps the past
// and changes only what it says it changes.
import { describe, expect, it } from 'vitest';
import { check, legalOrders, type Order, orderOf, resolve } from '../../src/engine/index.ts';
import { ok } from '../../src/kit/result.ts';
import { forkRecord } from '../../src/record/fork.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { layHeader } from '../../src/record/ground.ts';
import { policySeats, recordGame } from '../../src/record/play.ts';
import { replay, replayOn } from '../../src/record/replay.ts';
import { verify } from '../../src/record/verify.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers, randomPlayers } from '../support/players.ts';
import { playRecorded, recordOf } from './games.ts';
import { must, mustNot } from './sample.ts';

const table = tableOf(LAGOON);
const players = randomPlayers(table);
const { header, lines, game } = playRecorded(table, 'resume', players);
const record = recordOf(header, lines);
const laid = must(layHeader(record.header));

function listSink(into: RecordLine[]) {
  return {
    append(line: RecordLine) {
      into.push(line);
      return ok(undefined);
    },
  };
}

describe('going on', () => {
  it('from every line ends in the same record, line by line', () => {
    for (let cut = 0; cut < lines.length; cut++) {
      const kept = lines.slice(0, cut);
      const { game: left, pending, finished } = must(replayOn(laid, recordOf(header, kept)));
      expect(finished).toBe(false);
      const all = [...kept];
      must(recordGame(left, players, listSink(all), pending));
      expect(all).toEqual(lines);
    }
  });
});

describe('a fork', () => {
  const at = 2;
  const seats = policySeats(table, doctrinePlayers(table));
  const sealer = lines.findLast(
    (line) => line.kind === 'orders' && line.turn === at && line.orders.length > 0,
  );
  const actor = sealer?.kind === 'orders' ? sealer.actor : '';
  const options = { turn: at, seats, version: '0.0.0', changes: new Map<string, Order[]>() };

  it('without changes keeps the past and the sealed orders of its turn, and names its parent', () => {
    const forked = must(forkRecord(record, options));
    const kept = lines.filter((line) => line.kind !== 'end' && line.turn < at);
    expect(forked.lines.slice(0, kept.length)).toEqual(kept);
    const sealed = lines.filter((line) => line.kind === 'orders' && line.turn === at);
    expect(forked.lines.slice(kept.length)).toEqual(sealed);
    expect(forked.header.from).toEqual({ record: record.chain, turn: at });
    expect(forked.game.hashes).toEqual(game.hashes.slice(0, at - 1));
  });

  it('changes the orders it is told to change, plays on, and is itself a record that verifies', () => {
    const changes = new Map([[actor, []]]);
    const forked = must(forkRecord(record, { ...options, changes }));
    const all = [...forked.lines];
    const end = must(recordGame(forked.game, doctrinePlayers(laid), listSink(all), forked.pending));
    const again = recordOf(forked.header, all);
    expect(verify(again)).toMatchObject({ ok: true, finished: true, finalHash: end.hashes.at(-1) });
    expect(end.hashes.slice(0, at - 1)).toEqual(game.hashes.slice(0, at - 1));
    const mine = all.filter((line) => line.kind === 'orders' && line.turn === at && line.actor === actor);
    expect(mine).toEqual([{ kind: 'orders', turn: at, actor, orders: [] }]);
  });

  it('takes an order of a person, with what is left out as the action has it', () => {
    const start = must(replayOn(laid, record, { toTurn: at - 1 })).game;
    resolve(start);
    const number = table.board.members.actor.indexOf(actor);
    const legal = legalOrders(start, number).find(({ ruling }) => ruling.ok);
    const { clauses: _clauses, choices: _choices, ...short } = legal?.order ?? { action: '' };
    const ruling = check(start, number, short);
    const full = ruling.ok && ruling.frame ? orderOf(table, ruling.frame) : undefined;
    const forked = must(forkRecord(record, { ...options, changes: new Map([[actor, [short]]]) }));
    const mine = forked.lines.find(
      (line) => line.kind === 'orders' && line.turn === at && line.actor === actor,
    );
    expect(mine).toEqual({ kind: 'orders', turn: at, actor, orders: [full] });
  });

  it.each([
    [{ turn: 0 }, /turns 1 to/],
    [{ turn: 99 }, /turns 1 to/],
    [{ changes: new Map([['nobody', []]]) }, /no actor nobody/],
    [{ changes: new Map([[actor, [{ action: 'teleport' }]]]) }, /EN-008: there is no action "teleport"/],
  ])('refuses %o', (wrong, what) => {
    expect(mustNot(forkRecord(record, { ...options, ...wrong })).what).toMatch(what);
  });

  it('cannot begin after the record ends', () => {
    const first = lines.findIndex((line) => line.kind === 'turn') + 1;
    const short = recordOf(header, lines.slice(0, first));
    expect(must(replay(short)).game.hashes).toHaveLength(1);
    expect(mustNot(forkRecord(short, { ...options, turn: 3 })).what).toMatch(/record ends in turn 2/);
  });
});
