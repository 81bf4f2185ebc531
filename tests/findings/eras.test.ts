// Whether the two stretches of history are games, under every reading: each seat can win and lose, no aim is a gift or a
// dream, and what the cards tell leaves room for what the players do.

import { describe, expect, test } from 'vitest';
import { type Game, open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { read } from '../../src/world/world.ts';
import { LENSES } from '../lenses/readings.ts';
import { type NamedScenario, readBox } from '../support/boxes.ts';
import { type Balance, balanceOf } from './balance.ts';
import { doctrines, tableFor } from './measure.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 1_000 : 100;
const LENS_SEEDS = LONG ? 1_000 : 30;

/** What so many seeds may be off by chance: two standard errors and a half, none in a long run. */
const slack = (seeds: number) => (LONG ? 0 : 1.25 / Math.sqrt(seeds));

const SHANGHAI: NamedScenario = { box: '', scenario: 'shanghai-2001' };
const LONG_GAME: NamedScenario = { box: '', scenario: 'long-game-2007-2018' };

const winsWithin = (found: Balance, seats: readonly string[], least: number, most: number) => {
  for (const seat of seats) within((found.won.get(seat) ?? 0) / found.games, least, most, found.games, seat);
};

const within = (share: number, least: number, most: number, seeds: number, what: string) => {
  expect(share, what).toBeGreaterThanOrEqual(least - slack(seeds));
  expect(share, what).toBeLessThanOrEqual(most + slack(seeds));
};

describe.each([SHANGHAI, LONG_GAME])('$scenario, by its doctrines', (named) => {
  const { book, scenario } = readBox(named);
  const table = tableFor(book, scenario);
  const seats = scenario.seats.map(({ actor }) => actor);
  const found = balanceOf(table, SEEDS, doctrines(table));

  test('every seat wins in 30 to 70 of a hundred games', () => winsWithin(found, seats, 0.3, 0.7));

  test('every aim is met in 15 to 85', () => {
    for (const seat of scenario.seats) {
      for (const { id } of seat.objectives) {
        const key = `${seat.actor} ${id}`;
        within((found.met.get(key) ?? 0) / SEEDS, 0.15, 0.85, SEEDS, key);
      }
    }
  });

  test('all or none win in at most a tenth of games each', () => {
    expect(found.wonByAll / SEEDS).toBeLessThanOrEqual(0.1);
    expect(found.wonByNobody / SEEDS).toBeLessThanOrEqual(0.1);
  });

  test.each(LENSES)('under %s every seat wins in 20 to 80', (lens) => {
    const read = readBox(named, lens);
    const laid = tableFor(read.book, read.scenario);
    winsWithin(balanceOf(laid, LENS_SEEDS, doctrines(laid)), seats, 0.2, 0.8);
  });
});

const gamesOf = (named: NamedScenario): readonly Game[] => {
  const { book, scenario } = readBox(named);
  const table = tableFor(book, scenario);
  const players = doctrines(table);
  const seeds = Array.from({ length: LONG ? 400 : 60 }, (_, seed) => `era-${seed}`);
  return seeds.map((seed) => playOut(open(table, seed, { ledger: false }), players));
};

const share = (games: readonly Game[], is: (game: Game) => boolean) => games.filter(is).length / games.length;

const gauge = ({ table, world }: Game, track: string, ...ids: readonly string[]) => {
  const { over } = table.board.tracks.get(track) ?? { over: [] };
  const { members } = table.board;
  const kinds = over.map((kind) => (kind === 'power' || kind === 'state' ? 'actor' : kind));
  return read(table.board, world, track, ...ids.map((id, i) => members[kinds[i] ?? 'actor'].indexOf(id)));
};

const FIVE = ['kazakhstan', 'kyrgyzstan', 'tajikistan', 'uzbekistan', 'turkmenistan'];

const isAllied = (game: Game, state: string) => gauge(game, 'membership', 'csto', state) === 3;

describe('from 2001 to 2007', () => {
  const games = gamesOf(SHANGHAI);

  test('the West pays rent somewhere in most games, and in Uzbekistan in some', () => {
    const paid = (states: readonly string[]) =>
      share(games, (game) => states.some((state) => gauge(game, 'rent', state, 'west') > 0));
    expect(paid(FIVE)).toBeGreaterThan(0.6);
    expect(paid(['uzbekistan'])).toBeGreaterThan(0.2);
    expect(paid(['uzbekistan'])).toBeLessThan(0.9);
  });

  test('Uzbekistan joins the alliance in some games and stays out in others', () => {
    const joined = share(games, (game) => isAllied(game, 'uzbekistan'));
    expect(joined).toBeGreaterThan(0.15);
    expect(joined).toBeLessThan(0.85);
  });

  test('the tulips bring down some palaces and not others', () => {
    const fallen = share(games, (game) => gauge(game, 'overthrown', 'kyrgyzstan') === 1);
    expect(fallen).toBeGreaterThan(0.03);
    expect(fallen).toBeLessThan(0.6);
  });

  test('an office that gives orders has grown out of the treaty in most games', () => {
    expect(share(games, (game) => gauge(game, 'orders', 'csto-secretariat') === 1)).toBeGreaterThan(0.8);
  });
});

describe('from 2007 to 2018', () => {
  const games = gamesOf(LONG_GAME);

  test('Uzbekistan leaves the alliance in some games and stays in others', () => {
    const stayed = share(games, (game) => isAllied(game, 'uzbekistan'));
    expect(stayed).toBeGreaterThan(0.15);
    expect(stayed).toBeLessThan(0.85);
  });

  test('China becomes the larger customer of somebody in most games, and of all five in few', () => {
    const customers = (game: Game) =>
      FIVE.filter(
        (state) =>
          gauge(game, 'tie', state, 'china', 'economy') > gauge(game, 'tie', state, 'russia', 'economy'),
      ).length;
    expect(share(games, (game) => customers(game) > 0)).toBeGreaterThan(0.8);
    expect(share(games, (game) => customers(game) === 5)).toBeLessThan(0.2);
  });
});
