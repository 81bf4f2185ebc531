// The laws of every game, with a facilitator who does anything at any moment: values stay in bounds, the ledger accounts
// for every change, both lanes play the same, a record replays, and eyes learn nothing from what they may not see.

import { describe, expect, test } from 'vitest';
import { facilitate, type Game, type HandChange, type HandMove, open, view } from '../../src/engine/index.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { handLine } from '../../src/record/hand.ts';
import { headerFor, policySeats, recordStep } from '../../src/record/play.ts';
import { verify } from '../../src/record/verify.ts';
import { describeCell } from '../../src/world/cell.ts';
import { rowsOf } from '../../src/world/journal.ts';
import { recordOf } from '../record/games.ts';
import { must } from '../record/sample.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';

const SEEDS = process.env.HEARTLAND_LONG === '1' ? 40 : 4;

/** Small repeatable luck: whims need no better. */
function whims(seed: number): (sides: number) => number {
  let state = seed * 7919 + 1;
  return (sides) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % sides;
  };
}

function gaugeAt({ table }: Pick<Game, 'table'>, cell: number): Pick<HandChange, 'track' | 'at'> {
  const name = describeCell(table.board, cell);
  if (!('track' in name)) throw new Error('a cell before the agreements is a gauge');
  return { track: name.track, at: name.members };
}

function anyChange({ table }: Game, whim: (sides: number) => number): HandChange {
  const gauge = gaugeAt({ table }, whim(table.board.slotBase));
  return whim(2) === 0 ? { ...gauge, by: whim(401) - 200 } : { ...gauge, to: whim(101) };
}

function anyMove(game: Game, whim: (sides: number) => number): HandMove {
  const { table } = game;
  const signed = { author: 'any', reason: 'a whim' };
  const changes = Array.from({ length: 1 + whim(3) }, () => anyChange(game, whim));
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `reason ${at}`);
  switch (whim(4)) {
    case 0:
      return {
        kind: 'inject',
        ...signed,
        card: table.book.cards[whim(table.book.cards.length)]?.id ?? '',
        changes,
      };
    case 1:
      return { kind: 'inject', ...signed, text: 'something happens', changes };
    case 2:
      return { kind: 'override', ...signed, changes };
    default: {
      const actor = table.board.members.actor[table.seats[whim(table.seats.length)] ?? 0] ?? '';
      const [pros, cons] = [lines(1 + whim(4)), lines(whim(4))];
      return { kind: 'ruling', ...signed, actor, text: 'a try', pros, cons, success: changes, failure: [] };
    }
  }
}

/** A whole game with some moves in every planning and review; what is refused is left out. */
function played(named: typeof LAGOON, seed: number) {
  const table = tableOf(named);
  const players = randomPlayers(table);
  const whim = whims(seed);
  const game = open(table, `whim-${seed}`);
  const header = headerFor(table, { seed: game.seed, seats: policySeats(table, players), version: '0.0.0' });
  const lines: RecordLine[] = [];
  const sink = { append: (line: RecordLine) => ({ ok: true as const, value: void lines.push(line) }) };
  while (game.phase !== 'over') {
    for (let tries = whim(4); tries > 0; tries--) {
      const move = anyMove(game, whim);
      const line = handLine(game, move);
      if (facilitate(game, move).ok) lines.push(line);
    }
    must(recordStep(game, players, sink));
  }
  return { game, record: recordOf(header, lines) };
}

describe.each([LAGOON, DUSHANBE])('with a facilitator of whims, $scenario', (named) => {
  const games = Array.from({ length: SEEDS }, (_, seed) => played(named, seed));

  test('moves are made, values stay within their bounds, and the ledger accounts for every change', () => {
    const moves = games.reduce((sum, { game }) => sum + game.hand.length, 0);
    expect(moves).toBeGreaterThan(3 * games.length);
    for (const { game } of games) {
      const { board, opening } = game.table;
      expect(
        game.world.findIndex((value, cell) => value < (board.lo[cell] ?? 0) || value > (board.hi[cell] ?? 0)),
      ).toBe(-1);
      const world = Int32Array.from(opening);
      if (game.journal !== undefined) {
        for (const { kind, b, d } of rowsOf(game.journal)) if (kind === 'change') world[b] = d;
      }
      expect(world).toEqual(game.world);
    }
  });

  test('the record verifies in both lanes', () => {
    for (const { game, record } of games) {
      for (const lane of ['compiled', 'interpreter'] as const) {
        expect(verify(record, lane)).toMatchObject({
          ok: true,
          finished: true,
          finalHash: game.hashes.at(-1),
        });
      }
    }
  });

  test('whatever is set where a seat may not look leaves its view as it was', () => {
    const table = tableOf(named);
    let hidden = 0;
    for (let actor = 0; actor < table.board.actors; actor++) {
      for (const cell of table.unseen[actor] ?? []) {
        if ((cell + actor) % 7 !== 0) continue;
        const game = open(table, 'eyes', { ledger: false });
        game.phase = 'planning';
        const before = view(game, actor);
        const gauge = gaugeAt(game, cell);
        const changes = [
          { ...gauge, by: 1 },
          { ...gauge, by: -2 },
        ];
        if (!facilitate(game, { kind: 'inject', author: 'a', reason: 'b', text: 'c', changes }).ok) continue;
        hidden += 1;
        expect(view(game, actor)).toEqual(before);
      }
    }
    expect(hidden).toBeGreaterThan(3);
  });
});
