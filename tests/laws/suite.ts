// The laws every game must keep, whatever its content: written once, run on every box.

import { describe, expect, test } from 'vitest';
import {
  ANSWERS,
  askedNow,
  check,
  checkDecision,
  explain,
  type Game,
  isAnswering,
  isBargain,
  isWriting,
  layTable,
  legalOrders,
  open,
  outcome,
  PHASES,
  resolve,
  stateHash,
  type Table,
  view,
} from '../../src/engine/index.ts';
import { sealedOrders, step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { newJournal, rowsOf } from '../../src/world/journal.ts';
import type { World } from '../../src/world/world.ts';
import { type NamedScenario, tableOf } from '../support/boxes.ts';
import { doctrinePlayers, randomPlayers } from '../support/players.ts';
import { toldBy } from '../support/rows.ts';
import { expectDieUnguessable, otherLuck } from './luck.ts';
import { expectBlind } from './sight.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

/** Steps of a turn at most: every phase but `over` closes once, and both bargaining phases have a second round. */
export const STEPS = PHASES.length + 1;

export interface LawOptions {
  readonly lens?: string;
  /** Plays about a tenth of the games: for readings of a box whose base is played in full. */
  readonly brief?: boolean;
}

/** Random-seat turns in all: 10,000 in the long run, a tenth of that otherwise. */
const TURNS = LONG ? 10_000 : 300;
const LANE_SEEDS = LONG ? 1_000 : 8;
/** Games that are played twice. */
const TWICE = LONG ? 30 : 10;

export function lawsOf(named: NamedScenario, options: LawOptions = {}): void {
  const { lens } = options;
  const table = tableOf(named, lens === undefined ? {} : { lens });
  lawsAt(table, `${named.scenario}${lens === undefined ? '' : ` under ${lens}`}`, options);
}

/** The same at a table that no file holds as it is. */
export function lawsAt(table: Table, name: string, { brief = false }: LawOptions = {}): void {
  const share = (games: number) => Math.ceil(games / (brief ? 10 : 1));
  const seeds = share(TURNS / table.scenario.turns);
  const each = (run: (game: Game, players: Players) => void) => {
    for (let seed = 0; seed < seeds; seed++) run(open(table, `law-${seed}`), randomPlayers(table));
  };

  describe(`the laws, on ${name}`, () => {
    test('every value stays within its bounds and every game ends', () => {
      each((game, players) => {
        for (let steps = 0; game.phase !== 'over'; steps++) {
          step(game, players);
          expect(steps).toBeLessThan(table.scenario.turns * STEPS);
          expect(firstOutOfBounds(game)).toBe(-1);
        }
        expect(game.hashes).toHaveLength(table.scenario.turns);
      });
    });

    test('the ledger accounts for every change: opening plus changes is the end', () => {
      each((game, players) => {
        while (game.phase !== 'over') step(game, players);
        expect(replayedFromLedger(game)).toEqual(game.world);
      });
    });

    test('every change names a rule that exists', () => {
      const game = open(table, 'names');
      const players = randomPlayers(table);
      while (game.phase !== 'over') step(game, players);
      const addresses = explain(game).flatMap((happening) =>
        happening.entries.flatMap((entry) => (entry.kind === 'change' ? [entry.address] : [])),
      );
      expect(addresses.length).toBeGreaterThan(10);
      expect(addresses.filter((address) => !/^[A-Z]{2,3}-\d{3}[a-z]?$/.test(address))).toEqual([]);
    });

    test('the same seed plays the same game, with or without a ledger', () => {
      for (let seed = 0; seed < share(LONG ? 20 : 10); seed++) {
        const hashes = [true, false, true].map((ledger) => {
          const game = open(table, `same-${seed}`, { ledger });
          const players = randomPlayers(table);
          while (game.phase !== 'over') step(game, players);
          return game.hashes.join();
        });
        expect(new Set(hashes).size).toBe(1);
      }
    });

    test('asking changes nothing: legal orders, checks, answers, views, outcomes', () => {
      const game = open(table, 'asking');
      const players = randomPlayers(table);
      while (game.phase !== 'over') {
        const texts = () => game.proposals.map(({ frame, state }) => [state, ...frame]);
        const before = [stateHash(game), game.journal?.used, texts()];
        if (isWriting(game.phase)) {
          for (const actor of table.seats) {
            for (const { order } of legalOrders(game, actor)) check(game, actor, order);
          }
        }
        if (isAnswering(game.phase)) {
          for (const ask of askedNow(game)) {
            for (const answer of ANSWERS) checkDecision(game, { ...ask, answer });
          }
        }
        view(game, table.seats[0] ?? 0);
        outcome(game);
        expect([stateHash(game), game.journal?.used, texts()]).toEqual(before);
        step(game, players);
      }
    });

    test('legal orders come in the same order, and what is legal passes the check', () => {
      const game = open(table, 'promised');
      const listed = table.seats.map((): number[] => []);
      while (game.phase !== 'negotiation') {
        resolve(game);
        if (!isWriting(game.phase)) continue;
        for (const [seat, actor] of table.seats.entries()) {
          const legal = legalOrders(game, actor);
          listed[seat]?.push(...legal.map(({ skeleton }) => skeleton));
          expect(legal.map(({ skeleton }) => skeleton)).toEqual(
            legalOrders(game, actor).map(({ skeleton }) => skeleton),
          );
          expect(legal.length).toBeLessThan(1_000);
          for (const { order, ruling } of legal) expect(check(game, actor, order).ok).toBe(ruling.ok);
        }
      }
      // What is said and what is ordered are two lists, each in the promised order: together they are everything.
      for (const [seat, actor] of table.seats.entries()) {
        const all = listed[seat] ?? [];
        expect(all.toSorted((a, b) => a - b)).toEqual(
          (table.skeletons[actor] ?? []).map((_, index) => index),
        );
        expect(all.filter((skeleton, i) => skeleton < (all[i - 1] ?? -1)).length).toBeLessThanOrEqual(1);
      }
    });

    test('sealed orders: the order in which seats hand them in leaves no trace', () => {
      for (let seed = 0; seed < share(TWICE); seed++) {
        const played = [1, -1].map((direction) => {
          const game = open(table, `sealed-${seed}`);
          const players = randomPlayers(table);
          while (game.phase !== 'over') {
            if (!isWriting(game.phase)) step(game, players);
            else {
              const entries = [...sealedOrders(game, players)];
              resolve(game, { orders: new Map(direction === 1 ? entries : entries.reverse()) });
            }
          }
          return game.hashes;
        });
        expect(played[0]).toEqual(played[1]);
      }
    });

    test('what a seat cannot see changes neither its view nor its orders', () => {
      for (const players of [randomPlayers(table), doctrinePlayers(table)]) {
        for (let seed = 0; seed < share(LONG ? 40 : 8); seed++) {
          const game = open(table, `sight-${seed}`);
          while (game.phase !== 'over') {
            if (isWriting(game.phase)) expectBlind(game, players);
            step(game, players);
          }
        }
      }
    });

    test('both lanes play the same game', () => {
      const interpreted = layTable(table.book, table.scenario, 'interpreter');
      for (let seed = 0; seed < share(LANE_SEEDS); seed++) {
        const [compiled, plain] = [table, interpreted].map((laid) => {
          const game = open(laid, `lane-${seed}`, { ledger: seed % 2 === 0 });
          const players = seed % 3 === 0 ? doctrinePlayers(laid) : randomPlayers(laid);
          while (game.phase !== 'over') step(game, players);
          return { hashes: game.hashes, rows: toldBy(game.journal) };
        });
        expect(compiled?.hashes).toEqual(plain?.hashes);
        expect(compiled?.rows).toEqual(plain?.rows);
      }
    });

    test('no seat orders or answers by dice that have yet to fall', () => {
      for (const players of [randomPlayers(table), doctrinePlayers(table)]) {
        for (let seed = 0; seed < share(LONG ? 40 : 8); seed++) {
          const game = open(table, `coming-${seed}`);
          while (game.phase !== 'over') {
            const other: Game = { ...game, seed: 'other', dice: otherLuck(game) };
            for (const [actor, policy] of players) {
              if (isWriting(game.phase)) {
                expect(policy.orders(other, actor)).toEqual(policy.orders(game, actor));
              }
              if (isBargain(game.phase)) {
                expect(policy.answers(other, actor)).toEqual(policy.answers(game, actor));
              }
            }
            step(game, players);
          }
        }
      }
    });

    test('no seat can guess the die: what it sees says nothing of the next roll', () => {
      expectDieUnguessable(share(LONG ? 400 : 120), (seed) => open(table, seed), randomPlayers(table));
    });
  });
}

function firstOutOfBounds(game: Game): number {
  const { board } = game.table;
  return game.world.findIndex(
    (value, cell) => value < (board.lo[cell] ?? 0) || value > (board.hi[cell] ?? 0),
  );
}

function replayedFromLedger(game: Game): World {
  const world = Int32Array.from(game.table.opening);
  for (const { kind, b: cell, c: before, d: after } of rowsOf(game.journal ?? newJournal())) {
    if (kind !== 'change') continue;
    expect(world[cell]).toBe(before);
    world[cell] = after;
  }
  return world;
}
