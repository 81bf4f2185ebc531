// Records of games with a facilitator: every move is a line of its own, replayed where it stood, judged as untrusted,
// and missed when it is gone. Records without such lines are read as before.

import { describe, expect, it } from 'vitest';
import { facilitate, type Game, type HandMove, type Order, open, stateHash } from '../../src/engine/index.ts';
import { ok } from '../../src/kit/result.ts';
import { forkRecord } from '../../src/record/fork.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { layHeader } from '../../src/record/ground.ts';
import { handLine, isHandLine } from '../../src/record/hand.ts';
import { parseRecord } from '../../src/record/parse.ts';
import { NOTHING_PENDING } from '../../src/record/pending.ts';
import { headerFor, policySeats, recordGame, recordStep } from '../../src/record/play.ts';
import { replay, replayOn } from '../../src/record/replay.ts';
import { verify } from '../../src/record/verify.ts';
import { ARGUMENT, CARD, NEWS, SET } from '../engine/hands.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { bytesOf, recordOf } from './games.ts';
import { must, mustNot } from './sample.ts';

const table = tableOf(LAGOON);
const players = randomPlayers(table);

/** What the facilitator does when a turn and phase come, in this order. */
const SCRIPT: { readonly [moment: string]: readonly HandMove[] } = {
  '1 planning': [CARD, { ...ARGUMENT, step: 4, reason: 'all agree' }],
  '1 review': [SET],
  '2 planning': [NEWS],
  '2 review': [
    { ...ARGUMENT, actor: 'highland' },
    { ...SET, changes: [{ track: 'undertow', at: [], to: 9 }] },
  ],
};

function sink(into: RecordLine[]) {
  return {
    append(line: RecordLine) {
      into.push(line);
      return ok(undefined);
    },
  };
}

/** Plays on to the end; moves that stand among the lines already are not made again. */
function play(game: Game, lines: RecordLine[], script = SCRIPT, pending = NOTHING_PENDING): void {
  let left = pending;
  while (game.phase !== 'over') {
    const { turn, phase } = game;
    const made = lines.filter((line) => isHandLine(line) && line.turn === turn && line.phase === phase);
    for (const move of (script[`${turn} ${phase}`] ?? []).slice(made.length)) {
      lines.push(handLine(game, move));
      must(facilitate(game, move));
    }
    must(recordStep(game, players, sink(lines), left));
    left = NOTHING_PENDING;
  }
  if (lines.at(-1)?.kind !== 'end') must(recordGame(game, players, sink(lines)));
}

function played(script = SCRIPT) {
  const lines: RecordLine[] = [];
  const header = headerFor(table, { seed: 'hand', seats: policySeats(table, players), version: '0.0.0' });
  const game = open(table, 'hand');
  play(game, lines, script);
  return { game, header, lines };
}

const { game, header, lines } = played();
const record = recordOf(header, lines);
const laid = must(layHeader(record.header));

describe('a record of a game with a facilitator', () => {
  it('replays and verifies in both lanes to the world that was played', () => {
    expect(lines.filter(isHandLine)).toHaveLength(6);
    const again = must(replay(record));
    expect(again.finished).toBe(true);
    expect(again.game.hashes).toEqual(game.hashes);
    expect(again.game.hand).toEqual(game.hand);
    for (const lane of ['compiled', 'interpreter'] as const) {
      expect(verify(record, lane)).toMatchObject({ ok: true, finished: true, finalHash: game.hashes.at(-1) });
    }
  });

  it('ends elsewhere than the game without one', () => {
    expect(played({}).game.hashes).not.toEqual(game.hashes);
  });

  it('broken off after any line stands where it stood, and goes on to the same end', () => {
    for (let cut = 0; cut <= lines.length; cut++) {
      const { game: left, pending } = must(replayOn(laid, recordOf(header, lines.slice(0, cut))));
      expect(left.hand).toHaveLength(lines.slice(0, cut).filter(isHandLine).length);
      const all = lines.slice(0, cut);
      play(left, all, SCRIPT, pending);
      expect(all).toEqual(lines);
    }
  });

  it('broken off in a review stands in that review', () => {
    const at = lines.findIndex((line) => isHandLine(line) && 'phase' in line && line.phase === 'review');
    const { game: left } = must(replayOn(laid, recordOf(header, lines.slice(0, at + 1))));
    expect([left.turn, left.phase, left.hand.length]).toEqual([1, 'review', 3]);
  });

  it('is found out when any byte of such a line is changed', () => {
    const bytes = bytesOf(header, lines);
    const target = Buffer.from('"author":"Ms Quay"');
    for (let from = bytes.indexOf(target); from >= 0; from = bytes.indexOf(target, from + 1)) {
      for (let at = from; at < from + target.length; at++) {
        const forged = Buffer.from(bytes);
        forged[at] = (forged[at] ?? 0) ^ 1;
        expect(parseRecord(forged).ok).toBe(false);
      }
    }
  });

  it.each(
    lines.flatMap((line, at) =>
      isHandLine(line) && line.kind !== 'ruling' ? [[line.kind, at] as const] : [],
    ),
  )('is found out when its %s (line %i) is left out and the chain made anew', (_, at) => {
    const verdict = verify(recordOf(header, lines.toSpliced(at, 1)));
    expect(verdict).toMatchObject({ ok: false });
  });

  it('refuses moves out of place or against the rules, and says where', () => {
    const first = lines.findIndex(isHandLine);
    const move = lines[first];
    const order = lines.findIndex(({ kind }) => kind === 'orders');
    if (move === undefined) throw new Error('there is a move');
    const after = lines.toSpliced(first, 1).toSpliced(order, 0, move);
    expect(mustNot(replay(recordOf(header, after)))).toMatchObject({
      turn: 1,
      what: expect.stringMatching(/facilitator’s inject in planning of turn 1 is refused by EN-014/),
    });
    const twice = lines.toSpliced(first, 0, { ...move, card: 'EV-999' } as RecordLine);
    expect(mustNot(replay(recordOf(header, twice))).what).toMatch(/EN-015.*no card "EV-999"/);
    const late = lines.toSpliced(-1, 0, move);
    expect(mustNot(replay(recordOf(header, late))).what).toMatch(
      /^the game is over, and there is the facilitator’s inject in planning of turn 1/,
    );
  });
});

describe('a fork', () => {
  it('keeps what the facilitator did before the orders of its turn, and drops what came later', () => {
    const options = { turn: 2, seats: header.seats, version: '0.0.0', changes: new Map<string, Order[]>() };
    const forked = must(forkRecord(record, options));
    const hands = forked.lines.filter(isHandLine);
    expect(hands).toEqual(lines.filter(isHandLine).slice(0, 4));
    const all = [...forked.lines];
    must(recordGame(forked.game, players, sink(all), forked.pending));
    const again = recordOf(forked.header, all);
    expect(verify(again)).toMatchObject({ ok: true, finished: true });
    expect(stateHash(must(replay(again)).game)).toBe(stateHash(forked.game));
    expect(forked.game.hashes.slice(0, 1)).toEqual(game.hashes.slice(0, 1));
  });
});
