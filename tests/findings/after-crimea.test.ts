// Whether the game of 2014 is one, under every reading, and whether it shows what it is about: where two great powers
// strain, a small state does better by taking a side early; where they do not, it loses nothing by taking none.

import { describe, expect, test } from 'vitest';
import { LENSES } from '../lenses/readings.ts';
import { type NamedScenario, readBox } from '../support/boxes.ts';
import { type Balance, balanceOf } from './balance.ts';
import { fared } from './camps.ts';
import { doctrines, tableFor, without } from './measure.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 1_000 : 150;
const CAMP_SEEDS = LONG ? 1_000 : 150;
/** What so many seeds may be off by chance. */
const SLACK = LONG ? 0.02 : 0.08;

const AFTER_CRIMEA: NamedScenario = { box: '', scenario: 'after-crimea-2014' };
const { book, scenario } = readBox(AFTER_CRIMEA);
const table = tableFor(book, scenario);
const seats = scenario.seats.map(({ actor }) => actor);

const within = (share: number, least: number, most: number, what: string) => {
  expect(share, what).toBeGreaterThanOrEqual(least - SLACK);
  expect(share, what).toBeLessThanOrEqual(most + SLACK);
};

const winsWithin = (found: Balance, least: number, most: number) => {
  for (const seat of seats) within((found.won.get(seat) ?? 0) / found.games, least, most, seat);
};

describe('after Crimea, by their doctrines', () => {
  const found = balanceOf(table, SEEDS, doctrines(table));

  test('every seat wins in 30 to 70 of a hundred games', () => winsWithin(found, 0.3, 0.7));

  test('every aim is met in 15 to 85', () => {
    for (const seat of scenario.seats) {
      for (const goal of seat.objectives) {
        const key = `${seat.actor} ${goal.id}`;
        within((found.met.get(key) ?? 0) / SEEDS, 0.15, 0.85, key);
      }
    }
  });

  test('all or none win in at most a tenth of games each', () => {
    expect(found.wonByAll / SEEDS).toBeLessThanOrEqual(0.1);
    expect(found.wonByNobody / SEEDS).toBeLessThanOrEqual(0.1);
  });

  test('the friendship is strained in most games and breaks in few', () => {
    const share = (least: number) => found.rivalry.filter(({ most }) => most >= least).length / SEEDS;
    expect(share(55)).toBeGreaterThan(0.6);
    within(share(75), 0.05, 0.35, 'rupture');
  });

  test.each(LENSES)('under %s every seat wins in 20 to 80', (lens) => {
    const read = readBox(AFTER_CRIMEA, lens);
    const laid = tableFor(read.book, read.scenario);
    winsWithin(balanceOf(laid, LONG ? SEEDS : 60, doctrines(laid)), 0.2, 0.8);
  });
});

describe('taking a side early', () => {
  const openedAt = (rivalry: number) => {
    const opening = scenario.opening.map((cell) =>
      cell.track === 'rivalry' ? { ...cell, value: rivalry } : cell,
    );
    return tableFor(book, { ...scenario, opening });
  };

  test.each(['kyrgyzstan', 'tajikistan'])('beats hedging for %s where rivalry is high', (state) => {
    const strained = openedAt(60);
    const hedged = fared(strained, CAMP_SEEDS, state, 'whoever comes');
    const aligned = fared(strained, CAMP_SEEDS, state, 'russia');
    expect(aligned.won).toBeGreaterThan(hedged.won + 0.05);
    expect(aligned.progress).toBeGreaterThan(hedged.progress);
  });

  test('does so because who has two armed patrons is made to choose', () => {
    const opening = openedAt(60).scenario.opening;
    const unforced = tableFor(without(book, 'UP-039'), { ...scenario, opening });
    const hedged = fared(unforced, CAMP_SEEDS, 'kyrgyzstan', 'whoever comes');
    const aligned = fared(unforced, CAMP_SEEDS, 'kyrgyzstan', 'russia');
    expect(aligned.won).toBeLessThan(hedged.won + 0.05);
  });

  test('gains Kyrgyzstan nothing where rivalry is low', () => {
    const calm = openedAt(20);
    const hedged = fared(calm, CAMP_SEEDS, 'kyrgyzstan', 'whoever comes');
    const aligned = fared(calm, CAMP_SEEDS, 'kyrgyzstan', 'russia');
    expect(aligned.won).toBeLessThan(hedged.won + 0.05);
    expect(aligned.progress).toBeLessThan(hedged.progress + 0.2);
  });

  test('costs Kazakhstan its room, even then', () => {
    const strained = openedAt(60);
    const hedged = fared(strained, CAMP_SEEDS, 'kazakhstan', 'whoever comes');
    expect(fared(strained, CAMP_SEEDS, 'kazakhstan', 'russia').won).toBeLessThan(hedged.won);
  });
});
