// Decisions matter: who knows what it wants gets further than who does not, and who thinks ahead further still.
// Paired games: the same seed, everybody else the same, graded progress toward objectives, ties count half.

import { describe, expect, test } from 'vitest';
import { type Game, open, outcome } from '../../src/engine/index.ts';
import { blind } from '../../src/seats/blind.ts';
import { lookaheadPolicy } from '../../src/seats/lookahead.ts';
import { playOut, step as playStep } from '../../src/seats/playout.ts';
import { NO_ANSWERS, type Policy } from '../../src/seats/policy.ts';
import { randomPolicy } from '../../src/seats/random.ts';
import { emptyFrame } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

const table = tableOf(DUSHANBE);
const doctrines = doctrinePlayers(table);

function progress(game: Game, actor: number): number {
  const id = table.board.members.actor[actor];
  return outcome(game).seats.find((seat) => seat.actor === id)?.progress ?? Number.NaN;
}

/** The share of paired games in which one policy of a seat gets further than another. */
function share(actor: number, better: Policy, worse: Policy, games: number): number {
  let won = 0;
  for (let seed = 0; seed < games; seed++) {
    const [first, second] = [better, worse].map((policy) => {
      const players = new Map([...doctrines, [actor, policy] as const]);
      return progress(playOut(open(table, `pair-${seed}`, { ledger: false }), players), actor);
    });
    if (first === second) won += 0.5;
    else if ((first ?? 0) > (second ?? 0)) won += 1;
  }
  return won / games;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('graded progress on paired seeds', () => {
  test('a doctrine gets further than chance in four games of five', () => {
    const games = LONG ? 300 : 30;
    const shares = table.seats.map((actor) =>
      share(actor, doctrines.get(actor) as Policy, randomPolicy(), games),
    );
    expect(mean(shares)).toBeGreaterThan(0.8);
    expect(Math.min(...shares)).toBeGreaterThan(0.6);
  }, 300_000);

  test('thinking ahead gets further than its doctrine', () => {
    const seats = LONG ? table.seats : [table.board.members.actor.indexOf('uzbekistan')];
    const budget = LONG ? undefined : { candidates: 8, playouts: 32 };
    const shares = seats.map((actor) =>
      share(
        actor,
        lookaheadPolicy(() => doctrines, budget),
        doctrines.get(actor) as Policy,
        LONG ? 20 : 12,
      ),
    );
    expect(mean(shares)).toBeGreaterThanOrEqual(LONG ? 0.7 : 0.6);
  }, 900_000);
});

describe('a policy that is code', () => {
  test('is shown no text of others, and of the deck only what lies open', () => {
    const shown: Game[] = [];
    const nosy = blind({
      name: 'nosy',
      orders: (game) => {
        shown.push(game);
        return [];
      },
      answers: NO_ANSWERS,
    });
    const [actor = 0] = table.seats;
    const whole = playOut(open(table, 'nosy'), new Map([...doctrines, [actor, nosy]]));
    expect(whole.texts.length).toBeGreaterThan(100);
    const { from, draw } = table.scenario.deck;
    for (const game of shown) {
      const { texts, acts, marks, hashes, journal, deck } = game;
      expect({ texts, acts, marks, hashes, journal }).toEqual({
        texts: [],
        acts: [],
        marks: [],
        hashes: [],
        journal: undefined,
      });
      expect(deck).toEqual(whole.deck.slice(0, Math.max(0, game.turn - from + 1) * draw));
    }
  });
});

describe('thinking ahead', () => {
  const budget = { candidates: 4, playouts: 8 };

  test('plays the same game twice, and orders nothing that is not allowed', () => {
    const [actor] = table.seats;
    const games = [0, 1].map(() => {
      const policy = lookaheadPolicy(() => doctrines, budget);
      return playOut(open(table, 'twice'), new Map([...doctrines, [actor ?? 0, policy]])).hashes;
    });
    expect(games[0]).toEqual(games[1]);
  });

  test('is told nothing that its seat may not know', () => {
    for (const actor of table.seats.slice(0, 4)) {
      const game = open(table, 'hidden');
      while (game.phase !== 'planning' || game.turn < 4) playStep(game, doctrines);
      const scrambled: Game = {
        ...game,
        seed: 'other',
        deals: 0,
        world: Int32Array.from(game.world),
        texts: game.texts.map(() => emptyFrame()),
        acts: [emptyFrame()],
      };
      for (const cell of table.unseen[actor] ?? []) {
        scrambled.world[cell] = (game.world[cell] ?? 0) === 0 ? 1 : 0;
      }
      const policy = lookaheadPolicy(() => doctrines, budget);
      expect(policy.orders(scrambled, actor)).toEqual(policy.orders(game, actor));
    }
  });
});
