// Records of games in which people talk: what was said replays as it was played, from every line on, and words that
// nobody could have said are refused.

import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/engine/index.ts';
import { ok } from '../../src/kit/result.ts';
import { forkRecord } from '../../src/record/fork.ts';
import type { AnswerLine, OrdersLine, RecordLine } from '../../src/record/format.ts';
import { layHeader } from '../../src/record/ground.ts';
import { recordGame } from '../../src/record/play.ts';
import { replayOn } from '../../src/record/replay.ts';
import { verify } from '../../src/record/verify.ts';
import { talkativeLagoon } from '../engine/talkative.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { playRecorded, recordOf } from './games.ts';
import { must, mustNot } from './sample.ts';

const table = talkativeLagoon();
const players = randomPlayers(table);
const { header, lines, game } = playRecorded(table, 'talk', players);
const laid = must(layHeader(header));

const isSaid = (line: RecordLine): line is OrdersLine =>
  line.kind === 'orders' && line.phase === 'soundings' && line.orders.length > 0;
const isBargained = (line: RecordLine): line is AnswerLine =>
  line.kind === 'answer' && line.phase === 'bargaining';

/** The record as it would be with one line in place of another; the lines after it are left out. */
function forged(at: number, ...instead: readonly object[]): string {
  const record = recordOf(header, [...lines.slice(0, at), ...instead]);
  return mustNot(replayOn(laid, record)).what;
}

describe('a record of talk', () => {
  it('holds what was offered, and how it was answered, under the name of the phase', () => {
    expect(lines.filter(isSaid).length).toBeGreaterThan(10);
    expect(lines.filter(isBargained).length).toBeGreaterThan(3);
    expect(new Set(lines.filter(isBargained).map(({ round }) => round))).toEqual(new Set([1, 2]));
    const actions = lines.filter(isSaid).flatMap(({ orders }) => orders.map(({ action }) => action));
    expect(new Set(actions)).toEqual(new Set(['bargain', 'vow']));
    const planned = lines.flatMap((line) =>
      line.kind === 'orders' && line.phase === undefined ? line.orders.map(({ action }) => action) : [],
    );
    expect(planned).not.toContain('bargain');
    expect(planned.length).toBeGreaterThan(10);
  });

  it('replays as it was played, and verifies', () => {
    const record = recordOf(header, lines);
    const again = must(replayOn(laid, record));
    expect(again.game.hashes).toEqual(game.hashes);
    expect(again.game.world).toEqual(game.world);
    expect(verify(record)).toMatchObject({ ok: true, finished: true });
  });

  it('broken off at any line, in soundings and in bargaining too, is gone on with as if nothing had happened', () => {
    const phases = new Set<string>();
    for (let cut = 0; cut < lines.length; cut++) {
      const kept = lines.slice(0, cut);
      const { game: left, pending } = must(replayOn(laid, recordOf(header, kept)));
      if (pending.orders.size > 0 || pending.answers.length > 0) phases.add(left.phase);
      const all = [...kept];
      const sink = {
        append(line: RecordLine) {
          all.push(line);
          return ok(undefined);
        },
      };
      must(recordGame(left, players, sink, pending));
      expect(all).toEqual(lines);
    }
    expect([...phases].sort()).toEqual(['bargaining', 'negotiation', 'planning', 'soundings', 'summits']);
  });
});

describe('a fork', () => {
  const record = recordOf(header, lines);
  const turn = 2;
  const planned = (line: RecordLine) =>
    line.kind === 'orders' && line.phase === undefined && line.turn === turn;
  const actor = lines.find(
    (line): line is OrdersLine => planned(line) && line.kind === 'orders' && line.orders.length > 0,
  )?.actor;
  const fork = (orders: readonly Order[]) =>
    forkRecord(record, {
      turn,
      changes: new Map([[actor ?? '', orders]]),
      seats: header.seats,
      version: '0.0.0',
    });

  it('changes orders once all has been said as it was, and goes on from there', () => {
    const forked = must(fork([]));
    const first = lines.findIndex(planned);
    expect(forked.game.phase).toBe('planning');
    expect(forked.lines.slice(0, first)).toEqual(lines.slice(0, first));
    expect(forked.lines.slice(first).map((line) => line.kind === 'orders' && line.actor)).toContain(actor);
    const all = [...forked.lines];
    const sink = {
      append(line: RecordLine) {
        all.push(line);
        return ok(undefined);
      },
    };
    must(recordGame(forked.game, players, sink, forked.pending));
    const changed = all.find((line) => planned(line) && line.kind === 'orders' && line.actor === actor);
    expect(changed).toMatchObject({ orders: [] });
    expect(verify(recordOf(forked.header, all))).toMatchObject({ ok: true, finished: true });
  });

  it('changes words where they are said', () => {
    const word = lines.find(isSaid) as OrdersLine;
    const again = forkRecord(record, {
      turn: word.turn,
      changes: new Map([[word.actor, word.orders]]),
      seats: header.seats,
      version: '0.0.0',
    });
    expect(must(again).game.phase).toBe('soundings');
  });

  it('says everything anew before changed orders where the luck is another', () => {
    const wish = { turn, changes: new Map([[actor ?? '', []]]), seats: header.seats, version: '0.0.0' };
    const isFirst = (line: RecordLine) => line.kind !== 'end' && line.turn === turn && !planned(line);
    const saidIn = (of: readonly RecordLine[]) => of.slice(0, of.findIndex(planned)).filter(isFirst);
    const whole = (luck: string, changes: typeof wish.changes | undefined) => {
      const { changes: _none, ...bare } = wish;
      const options = changes === undefined ? bare : { ...bare, changes };
      const forked = must(forkRecord(record, { ...options, luck, players }));
      const all = [...forked.lines];
      const sink = {
        append(line: RecordLine) {
          all.push(line);
          return ok(undefined);
        },
      };
      must(recordGame(forked.game, players, sink, forked.pending));
      expect(verify(recordOf(forked.header, all))).toMatchObject({ ok: true, finished: true });
      return all;
    };
    const changed = whole('other', wish.changes);
    // As they would have said it whatever is ordered after it, and not as it was said under the dice that are gone.
    expect(saidIn(changed)).toEqual(saidIn(whole('other', undefined)));
    expect(saidIn(changed)).not.toEqual(saidIn(whole('another', wish.changes)));
    expect(saidIn(changed)).not.toEqual(saidIn(lines));
    const own = changed.find((line) => planned(line) && line.kind === 'orders' && line.actor === actor);
    expect(own).toMatchObject({ orders: [] });
    expect(mustNot(forkRecord(record, { ...wish, luck: 'other' })).what).toContain('say anew');
  });

  it('cannot change orders of a turn that was broken off before them', () => {
    const cut = recordOf(header, lines.slice(0, lines.findIndex(planned)));
    const refused = forkRecord(cut, { turn, changes: new Map([[actor ?? '', []]]), seats: {}, version: '0' });
    expect(mustNot(refused).what).toContain('ends before the orders of turn 2');
  });
});

describe('forged words', () => {
  const said = lines.findIndex(isSaid);
  const line = lines[said] as OrdersLine;
  const planned = lines.findIndex((other) => other.kind === 'orders' && other.phase === undefined);
  const order = { action: 'praise', partner: line.actor === 'reed' ? 'shoal' : 'reed' };

  it('an order of planning is not given in soundings', () => {
    expect(forged(said, { ...line, orders: [order] })).toMatch(/refused by EN-020/);
  });

  it('an offer is not made in planning', () => {
    const at = lines.findIndex(
      (other, i) => i >= planned && other.kind === 'orders' && other.actor === line.actor,
    );
    const late = { kind: 'orders', turn: 1, actor: line.actor, orders: line.orders };
    expect(forged(at, late)).toMatch(/refused by EN-019/);
  });

  it('nothing is said once soundings are over', () => {
    const late = { ...line, orders: [] };
    expect(forged(planned, lines[planned] ?? line, late, ...lines.slice(planned + 1))).toMatch(
      /is due here, and there is orders/,
    );
  });

  it('nobody speaks twice', () => {
    expect(forged(said + 1, line)).toMatch(/has sealed its orders already/);
  });

  it('nobody answers an offer made to another, or one that was never made', () => {
    const at = lines.findIndex(isBargained);
    const answer = lines[at] as AnswerLine;
    const other = answer.actor === 'highland' ? 'tidewater' : 'highland';
    expect(forged(at, { ...answer, actor: other, answer: 'accept' })).toMatch(/refused by EN-011/);
    expect(forged(at, { ...answer, proposal: 99 })).toMatch(/refused by EN-011/);
  });

  it('an offer is not sent back in harder words', () => {
    const at = lines.findIndex((other) => isBargained(other) && other.round === 1);
    const answer = lines[at] as AnswerLine;
    const amended = {
      action: 'bargain',
      partner: answer.actor,
      clauses: ['silver', 'fish', 'voice', 'hush'],
    };
    expect(forged(at, { ...answer, answer: 'amend', amended })).toMatch(/refused by EN-012/);
  });

  it('a book without talk has no line of soundings', () => {
    const silent = tableOf(LAGOON);
    const plain = playRecorded(silent, 'silent', randomPlayers(silent));
    const record = recordOf(plain.header, [{ ...line, orders: [] }, ...plain.lines]);
    expect(mustNot(replayOn(must(layHeader(plain.header)), record)).what).toMatch(
      /is due here, and there is orders/,
    );
  });
});
