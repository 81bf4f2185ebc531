// Whether the founding scenario is a game: every seat can win and lose, no order is king, money and will run out,
// rivalry moves, and playing with a plan beats playing without one. Margins are wider in the short run.

import { describe, expect, test } from 'vitest';
import { playersOf } from '../../src/seats/players.ts';
import { DUSHANBE, readBox } from '../support/boxes.ts';
import { balanceOf, correlations, doneShare } from './balance.ts';
import { doctrines, tableFor } from './measure.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 1_000 : 200;
/** What two hundred seeds may be off by chance. */
const SLACK = LONG ? 0 : 0.07;

const { book, scenario } = readBox(DUSHANBE);
const table = tableFor(book, scenario);
const found = balanceOf(table, SEEDS, doctrines(table));
const seats = scenario.seats.map(({ actor }) => actor);

const within = (share: number, least: number, most: number) => {
  expect(share).toBeGreaterThanOrEqual(least - SLACK);
  expect(share).toBeLessThanOrEqual(most + SLACK);
};

describe('by their doctrines', () => {
  test.each(seats)('%s wins in 30 to 70 of a hundred games', (seat) => {
    within((found.won.get(seat) ?? 0) / SEEDS, 0.3, 0.7);
  });

  test.each(scenario.seats.flatMap((seat) => seat.objectives.map((goal) => `${seat.actor} ${goal.id}`)))(
    '%s is met in 15 to 85 of a hundred games',
    (goal) => {
      within((found.met.get(goal) ?? 0) / SEEDS, 0.15, 0.85);
    },
  );

  test('all or none win in at most a tenth of games each', () => {
    expect(found.wonByAll / SEEDS).toBeLessThanOrEqual(0.1);
    expect(found.wonByNobody / SEEDS).toBeLessThanOrEqual(0.1);
  });

  test('no two seats are mere opposites', () => {
    expect(correlations(found)[0]?.value).toBeGreaterThan(-0.6);
  });

  test('what many sign is done in 25 to 45 of a hundred cases, what two sign in 55 to 75', () => {
    within(doneShare(table, found, 'multilateral'), 0.25, 0.45);
    within(doneShare(table, found, 'bilateral'), 0.55, 0.75);
  });

  test('dice over consent mostly decide something', () => {
    expect(found.sureDice / found.dice).toBeLessThan(0.34);
  });

  test('no order is king', () => {
    for (const [order, count] of found.orders) {
      const [actor, action] = order.split(' ');
      if (action === undefined || !seats.includes(actor ?? '')) continue;
      expect(count / (found.orders.get(actor ?? '') ?? 1), order).toBeLessThan(0.22);
    }
  });

  test('will and money are seldom at their brim', () => {
    expect(found.fullOfWill / found.planned).toBeLessThan(0.2);
    expect(found.rich / found.planned).toBeLessThan(0.1);
  });

  test('rivalry leaves the middle in a fair share of games', () => {
    const strained = found.rivalry.filter(({ most }) => most >= 55).length / SEEDS;
    const agreed = found.rivalry.filter(({ least }) => least < 25).length / SEEDS;
    within(strained, 0.15, 0.45);
    within(agreed, 0.08, 0.35);
  });

  test('ties neither drain nor flood', () => {
    within(found.tieShare, 0.8, 1.2);
    expect(found.highTies / found.ties).toBeLessThanOrEqual(0.02);
  });
});

test.each(seats)('%s does clearly worse at random', (seat) => {
  const players = playersOf(table, new Map([[seat, 'random']]));
  if (!players.ok) throw new Error('the scenario has this seat');
  const games = LONG ? 300 : 60;
  const random = balanceOf(table, games, players.value);
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const loss = mean(found.progress.get(seat) ?? []) - mean(random.progress.get(seat) ?? []);
  expect(loss).toBeGreaterThan(1);
});
